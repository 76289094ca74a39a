import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Cached, cached, findCached } from './cached.ts';
import type { Description } from './description.ts';
import { endsWithParent } from './ends-with-parent.ts';
import { fence } from './fence.ts';
import { lastLines } from './last-lines.ts';
import type { Log } from './log.ts';
import { weaviateHalf } from './native-halves.ts';
import { freePorts } from './ports.ts';

const file = join('data', 'raft', 'raft.db');
const limit = 60_000;

/**
 * A folder that Weaviate's data can begin with: it holds the raft log of a node that is alone, and nothing else. A new
 * node asks whether others are there after 1 to 2 s, as chance has it; one with this log does not ask.
 */
export async function raftLog(
  server: string,
  description: Description,
  log: Log,
  signal?: AbortSignal,
): Promise<string> {
  const make = (folder: string) => lead(folder, server, description, log, signal);
  const wanted = { ...identity(server, description), what: "Weaviate's raft log", make };
  return dirname(dirname(join(await cached(wanted, log), file)));
}

/** Whether there is one for this server and the name that the description gives its node. */
export async function raftLogIsMade(server: string, description: Description): Promise<boolean> {
  return Boolean(await findCached(identity(server, description)));
}

/** A log is of the server that wrote it, and of one node's name. */
function identity(server: string, { weaviate }: Description): Pick<Cached, 'name' | 'needs'> {
  const node = weaviate.environment.CLUSTER_HOSTNAME ?? '';
  return { name: `raft-${node.replaceAll(/\W/g, '')}-${basename(dirname(server))}`, needs: file };
}

async function lead(
  folder: string,
  server: string,
  description: Description,
  log: Log,
  signal?: AbortSignal,
): Promise<void> {
  log('Starting Weaviate once for a log of its own, with which it starts sooner: a few seconds.');
  const [rest = 0, grpc = 0, inference = 0, gossip = 0, clusterData = 0, raft = 0, raftInternal = 0] =
    await freePorts(7);
  const ports = { rest, grpc, inference, gossip, clusterData, raft, raftInternal };
  const first = join(folder, 'first');
  const half = weaviateHalf(description, { server }, ports);
  const words = [...endsWithParent(), ...(fence(grpc, log) ?? []), half.command, ...half.args];
  const [command = '', ...args] = words;
  const child = spawn(command, args, {
    cwd: half.cwd,
    env: { ...half.env, PERSISTENCE_DATA_PATH: first },
    stdio: ['ignore', 'ignore', 'pipe'],
    signal: signal ? AbortSignal.any([signal, AbortSignal.timeout(limit)]) : AbortSignal.timeout(limit),
  });
  const ended = once(child, 'close');
  const said = lastLines(child);
  let serves = false;
  // It answers only within its own network, but says when it serves; from then on it ends in order when it is asked to.
  createInterface(child.stderr).on('line', (line) => {
    if (!line.includes('Serving weaviate at')) return;
    serves = true;
    child.kill('SIGTERM');
  });
  await ended;
  if (!serves) throw new Error(['Weaviate ended before it served.', ...said].join('\n  '));
  await mkdir(dirname(join(folder, file)), { recursive: true });
  // Its mode is not kept: the first data are for their owner's eyes alone.
  await writeFile(join(folder, file), await readFile(join(first, 'raft', 'raft.db')));
  await rm(first, { recursive: true });
}
