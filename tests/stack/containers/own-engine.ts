import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder } from '../cache-folder.ts';
import { lastLines } from '../last-lines.ts';
import type { Log } from '../log.ts';
import { runTool } from '../run-tool.ts';
import { type Docker, docker, dockerList } from './docker.ts';
import { findEngine } from './engine.ts';

const limit = 60_000;
const grace = 15_000;
const heldByAnother = 75;

/** A Docker engine that was started for this run and ends with it. */
export interface OwnEngine {
  /** The environment in which `docker` reaches this engine. */
  env: Docker;
  version: string;
  /** Ends it with all its containers; its images stay for the next run. */
  stop(): Promise<void>;
}

export interface EngineOptions {
  log: Log;
  signal?: AbortSignal | undefined;
  /** Where the engine keeps images and volumes; without it, in this project's cache. */
  dataRoot?: string;
}

/** Why this process cannot start an engine of its own, if it cannot. */
export async function whyNoOwnEngine(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Linux runs one by hand';
  if (process.getuid?.() !== 0) return 'only root can start one';
  const users = await readFile('/proc/self/uid_map', 'utf8');
  // https://man7.org/linux/man-pages/man7/user_namespaces.7.html
  if (!/^\s*0\s+0\s+4294967295\s*$/.test(users))
    return 'root of a user namespace cannot mount what an engine mounts';
  const foreign = Object.keys(networkInterfaces()).find((name) => !/^(lo|docker0|br-|veth)/.test(name));
  if (foreign) return `it needs a network namespace of its own, and ${foreign} is not of one`;
  const found = await runTool('dockerd', ['--version']).catch(() => undefined);
  return found === undefined ? 'dockerd is not installed (Debian: apt-get install docker.io)' : undefined;
}

/**
 * Starts an engine by hand. To be called in network, process and mount namespaces that belong to this run alone: they
 * take the engine's bridges, packet filters, mounts and processes with them, however the run ends.
 */
export async function startEngine({ log, signal, dataRoot }: EngineOptions): Promise<OwnEngine> {
  const why = await whyNoOwnEngine();
  if (why) throw new Error(`No Docker engine can be started here: ${why}.`);
  if (dataRoot) return startIn(dataRoot, signal).then(ready);
  // Two engines cannot share their data; a run beside another one takes the next folder.
  for (let number = 1; ; number++) {
    const started = await startIn(join(cacheFolder(), `engine-${number}`), signal);
    if (started !== heldByAnother) return ready(started);
    log(`Another run uses the engine's folder ${number}; taking the next one.`);
  }

  async function ready(engine: OwnEngine | typeof heldByAnother): Promise<OwnEngine> {
    if (engine === heldByAnother) throw new Error(`Another run uses the engine's folder ${dataRoot}.`);
    await removeForgotten(engine.env);
    log(`Started Docker Engine ${engine.version} for this run.`);
    return engine;
  }
}

async function startIn(folder: string, signal?: AbortSignal): Promise<OwnEngine | typeof heldByAnother> {
  await mkdir(folder, { recursive: true });
  const name = `weaviate-model2vec-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const run = `/run/${name}`;
  // A name that no other engine has: what answers there is the one started here.
  const host = `unix://${run}/${randomUUID().slice(0, 8)}.sock`;
  const places = [
    '--host',
    host,
    '--data-root',
    folder,
    '--exec-root',
    `${run}/exec`,
    '--pidfile',
    `${run}/pid`,
  ];
  const options = [
    '--cgroup-parent',
    name,
    '--exec-opt',
    'native.cgroupdriver=cgroupfs',
    '--log-level',
    'warn',
  ];
  // The kernel holds the lock as long as the engine or anything that it started lives, in whatever namespace.
  const locked = ['--nonblock', '--conflict-exit-code', String(heldByAnother), '--no-fork', join(folder, 'lock')];
  const clean = ['sh', '-c', 'rm -rf "$1" && mkdir -m 700 "$1" && shift && exec "$@"', 'sh', run];
  const engine = spawn('flock', [...locked, ...clean, 'dockerd', ...places, ...options], {
    // Ctrl-C in the terminal is for us; the engine ends after what uses it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const env = { ...process.env, DOCKER_HOST: host };
  const stop = async () => {
    await end(engine);
    await removeControlGroups(name);
    await rm(run, { recursive: true, force: true });
  };
  const lines = lastLines(engine);
  const version = await untilAnswers(engine, env, signal).catch(async (error) => {
    await stop();
    throw new Error([`${error.message} Its last lines:`, ...lines].join('\n  '), { cause: error });
  });
  return version === heldByAnother ? heldByAnother : { env, version, stop };
}

async function untilAnswers(
  engine: ChildProcess,
  env: Docker,
  signal?: AbortSignal,
): Promise<string | typeof heldByAnother> {
  const failed = new Promise<never>((_, reject) => engine.once('error', reject));
  for (const began = Date.now(); Date.now() - began < limit; ) {
    signal?.throwIfAborted();
    if (engine.exitCode === heldByAnother) return heldByAnother;
    if (hasEnded(engine)) throw new Error('The Docker engine ended while it started.');
    const found = await Promise.race([findEngine(env), failed]);
    if (found.answers) return found.version;
    await pause(100);
  }
  throw new Error(`The Docker engine does not answer after ${limit / 1000} s.`);
}

async function end(engine: ChildProcess): Promise<void> {
  if (hasEnded(engine)) return;
  const exited = once(engine, 'exit');
  engine.kill('SIGTERM');
  const killing = setTimeout(() => engine.kill('SIGKILL'), grace);
  await exited;
  clearTimeout(killing);
}

function hasEnded({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid === undefined || exitCode !== null || signalCode !== null;
}

/** Removes what a run that was killed has left in the engine's folder: everything but images. */
async function removeForgotten(env: Docker): Promise<void> {
  const containers = await dockerList(env, ['ps', '--all', '--quiet']);
  if (containers.length > 0) await docker(env, ['rm', '--force', '--volumes', ...containers]);
  const volumes = await dockerList(env, ['volume', 'ls', '--quiet']);
  if (volumes.length > 0) await docker(env, ['volume', 'rm', ...volumes]);
  await docker(env, ['network', 'prune', '--force']);
}

/** Control groups are the one thing of an engine that no namespace takes with it. */
async function removeControlGroups(name: string): Promise<void> {
  const ours = ['-depth', '-type', 'd', '-path', `*/${name}*`];
  await runTool('find', ['/sys/fs/cgroup', ...ours, '-exec', 'rmdir', '{}', '+']);
}
