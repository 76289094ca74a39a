import { mkdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';
import { lockFolder } from './cached.ts';
import { removeForgottenData } from './data-folder.ts';
import type { Description } from './description.ts';
import type { Log } from './log.ts';
import { nativeHalves, publishedPorts } from './native-halves.ts';
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
    for (const path of await removeForgottenData())
      log(`Removed ${path}, which a stack that was killed had left.`);
    const [inference = 0, gossip = 0, clusterData = 0, raft = 0, raftInternal = 0] = await freePorts(5);
    const ports = { rest, grpc, inference, gossip, clusterData, raft, raftInternal };
    log(`Starting Weaviate ${description.weaviate.version} and the inference service.`);
    const supervised = await supervise(nativeHalves(description, parts, ports));
    const stack: Stack = {
      kind: 'native',
      version: description.weaviate.version,
      rest: `http://127.0.0.1:${rest}`,
      grpcPort: grpc,
      inference: `http://127.0.0.1:${inference}`,
      ...supervised,
    };
    await endUnlessReady(supervised, untilReady(stack, description, signal));
    signal?.addEventListener('abort', () => void supervised.stop());
    return stack;
  } finally {
    await release();
  }
}

async function endUnlessReady(supervised: Supervised, ready: Promise<void>): Promise<void> {
  try {
    const died = await Promise.race([ready, supervised.dead]);
    if (died) throw died;
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
