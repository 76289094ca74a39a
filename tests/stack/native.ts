import { mkdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { lockFolder } from './cached.ts';
import { removeForgottenData } from './data-folder.ts';
import type { Description } from './description.ts';
import { fence, openDoors } from './fence.ts';
import type { Log } from './log.ts';
import { type NativePorts, nativeHalves, publishedPorts } from './native-halves.ts';
import { listensOn } from './port-owner.ts';
import { checkFree, freePorts } from './ports.ts';
import type { Parts } from './prepare.ts';
import { untilReady } from './ready.ts';
import type { Stack } from './stack.ts';
import { type Supervised, supervise } from './supervise.ts';

/** Starts the described stack as processes of this machine and resolves once both halves answer. */
export async function startNative(
  description: Description,
  parts: Parts,
  log: Log,
  signal?: AbortSignal,
): Promise<Stack> {
  const { rest, grpc } = publishedPorts(description);
  await mkdir(cacheFolder(), { recursive: true });
  // Two starts at once would both find the ports free.
  const release = await lockFolder(join(cacheFolder(), `start-${rest}-${await network()}`), () =>
    log('Another stack is starting; waiting for it.'),
  );
  try {
    signal?.throwIfAborted();
    await checkFree([rest, grpc]);
    for (const path of await removeForgottenData()) log(`Removed ${path}, left by a stack that was killed.`);
    const [inference = 0, gossip = 0, clusterData = 0, raft = 0, raftInternal = 0] = await freePorts(5);
    const ports = { rest, grpc, inference, gossip, clusterData, raft, raftInternal };
    log(`Starting Weaviate ${description.weaviate.version} and the inference service.`);
    return await startOn(ports, description, parts, log, signal);
  } finally {
    await release();
  }
}

async function startOn(
  ports: NativePorts,
  description: Description,
  parts: Parts,
  log: Log,
  signal?: AbortSignal,
): Promise<Stack> {
  const halves = nativeHalves(description, parts, ports);
  const fenced = fence(ports.grpc, log);
  const doors = fenced ? [ports.rest, ports.grpc, ports.inference] : [];
  const supervised = await withDoors(await supervise(fenced ?? [], { halves, doors }), doors);
  const { pids, dead, stop } = supervised;
  const stack: Stack = {
    kind: 'native',
    version: description.weaviate.version,
    rest: `http://127.0.0.1:${ports.rest}`,
    grpcPort: ports.grpc,
    inference: `http://127.0.0.1:${ports.inference}`,
    pids,
    dead,
    stop,
  };
  // Behind our own doors there is nobody else; without them, our process has to be the one that listens.
  const isOurs = fenced ? async () => true : listensOn;
  const ended = new AbortController();
  void dead.then((error) => ended.abort(error));
  try {
    const giveUp = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
    await untilReady(stack, description, isOurs, giveUp);
  } catch (error) {
    await stop();
    throw ended.signal.aborted ? ended.signal.reason : error;
  }
  signal?.addEventListener('abort', () => void stop());
  return stack;
}

/** The same, reachable through doors that close when it ends. */
async function withDoors(supervised: Supervised, ports: number[]): Promise<Supervised> {
  try {
    const close = await openDoors(supervised.folder, ports);
    void supervised.dead.then(close);
    const stop = async () => {
      close();
      await supervised.stop();
    };
    return { ...supervised, stop };
  } catch (error) {
    await supervised.stop();
    throw error;
  }
}

/** A name for the network that this process sees: a port that is taken in one may be free in another. */
async function network(): Promise<string> {
  const link = await readlink('/proc/self/ns/net').catch(() => 'host');
  return link.replaceAll(/\W/g, '');
}
