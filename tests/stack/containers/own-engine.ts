import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../cache-folder.ts';
import type { Log } from '../log.ts';
import { runTool } from '../run-tool.ts';
import { type Docker, docker, dockerList } from './docker.ts';
import { inUse, type OwnEngine, startDockerd } from './dockerd.ts';

export type { OwnEngine };

export interface EngineOptions {
  log: Log;
  signal?: AbortSignal | undefined;
  /** Where the engine keeps images and volumes; without it, in this project's cache. */
  dataRoot?: string;
}

/** Why this process cannot start an engine of its own, if it cannot, as the end of a sentence. */
export async function whyNoOwnEngine(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Linux runs one by hand';
  if (process.getuid?.() !== 0) return 'only root can start one';
  // https://man7.org/linux/man-pages/man7/user_namespaces.7.html
  const users = await readFile('/proc/self/uid_map', 'utf8');
  const isRoot = /^\s*0\s+0\s+4294967295\s*$/.test(users);
  if (!isRoot) return 'root of a user namespace cannot mount what an engine mounts';
  const foreign = Object.keys(networkInterfaces()).find((name) => !/^(lo|docker0|br-|veth)/.test(name));
  if (foreign) return `it needs a network namespace of its own, and ${foreign} is not of one`;
  const found = await runTool('dockerd', ['--version']).catch(() => undefined);
  return found === undefined ? 'dockerd is not installed (Debian: apt-get install docker.io)' : undefined;
}

/** Throws with the reason where `startEngine` cannot work. */
export async function requireOwnEngine(): Promise<void> {
  const why = await whyNoOwnEngine();
  if (why) throw new Error(`No Docker engine can be started here: ${why}.`);
}

/**
 * Starts an engine by hand. To be called in network, process and mount namespaces that belong to this run alone: they
 * take the engine's bridges, packet filters, mounts and processes with them, however the run ends.
 */
export async function startEngine({ log, signal, dataRoot }: EngineOptions): Promise<OwnEngine> {
  await requireOwnEngine();
  const engine = dataRoot ? await startDockerd(dataRoot, signal) : await startInCache(log, signal);
  if (engine === inUse) throw new Error(`Another run's Docker engine uses ${dataRoot}.`);
  await removeForgotten(engine.env);
  log(`Started Docker Engine ${engine.version} for this run.`);
  return engine;
}

/** Two engines cannot share a folder; a run beside another one takes the next. */
async function startInCache(log: Log, signal?: AbortSignal): Promise<OwnEngine> {
  for (let number = 1; ; number++) {
    const engine = await startDockerd(join(cacheFolder(), `engine-${number}`), signal);
    if (engine !== inUse) return engine;
    log(`Another run uses the engine's folder ${number}; taking the next one.`);
  }
}

/** Removes what a run that was killed has left in the engine's folder: everything but images. */
async function removeForgotten(env: Docker): Promise<void> {
  const containers = await dockerList(env, ['ps', '--all', '--quiet']);
  if (containers.length > 0) await docker(env, ['rm', '--force', '--volumes', ...containers]);
  const volumes = await dockerList(env, ['volume', 'ls', '--quiet']);
  if (volumes.length > 0) await docker(env, ['volume', 'rm', ...volumes]);
  await docker(env, ['network', 'prune', '--force']);
}
