import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from '../last-lines.ts';
import { runTool } from '../run-tool.ts';
import type { Docker } from './docker.ts';
import { findEngine } from './engine.ts';

const limit = 60_000;
const grace = 15_000;

/** What `startDockerd` gives where another run's engine uses the folder. */
export const inUse = 75;

/** A Docker engine that was started for this run and ends with it. */
export interface OwnEngine {
  /** The environment in which `docker` reaches this engine. */
  env: Docker;
  version: string;
  /** Ends it with all its containers; its images stay for the next run. */
  stop(): Promise<void>;
}

/** Starts an engine that keeps its images and volumes in a folder, and waits until it answers. */
export async function startDockerd(folder: string, signal?: AbortSignal): Promise<OwnEngine | typeof inUse> {
  await mkdir(folder, { recursive: true });
  const name = `weaviate-model2vec-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
  const run = `/run/${name}`;
  // A name that no other engine has: what answers there is the one started here.
  const host = `unix://${run}/${randomUUID().slice(0, 8)}.sock`;
  const engine = spawn(
    'flock',
    [...lock(folder), ...emptied(run), 'dockerd', ...options(host, folder, run, name)],
    {
      // Ctrl-C in the terminal is for us; the engine ends after what uses it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const lines = lastLines(engine);
  const env = { ...process.env, DOCKER_HOST: host };
  const stop = async () => {
    await end(engine);
    await removeControlGroups(name);
    await rm(run, { recursive: true, force: true });
  };
  try {
    const version = await untilAnswers(engine, env, signal);
    return version === inUse ? inUse : { env, version, stop };
  } catch (error) {
    await stop();
    throw new Error([`${error instanceof Error ? error.message : error}`, ...lines].join('\n  '), {
      cause: error,
    });
  }
}

/** The kernel holds this lock as long as the engine, or anything that it started, lives in whatever namespace. */
function lock(folder: string): string[] {
  return ['--nonblock', '--conflict-exit-code', String(inUse), '--no-fork', join(folder, 'lock')];
}

/** Runs a command after making a folder anew, which an engine that was killed may have left. */
function emptied(folder: string): string[] {
  return ['sh', '-c', 'rm -rf "$1" && mkdir -m 700 "$1" && shift && exec "$@"', 'sh', folder];
}

function options(host: string, folder: string, run: string, controlGroup: string): string[] {
  const places = [
    `--host=${host}`,
    `--data-root=${folder}`,
    `--exec-root=${run}/exec`,
    `--pidfile=${run}/pid`,
  ];
  const groups = [`--cgroup-parent=${controlGroup}`, '--exec-opt=native.cgroupdriver=cgroupfs'];
  return [...places, ...groups, '--log-level=warn'];
}

async function untilAnswers(
  engine: ChildProcess,
  env: Docker,
  signal?: AbortSignal,
): Promise<string | typeof inUse> {
  const failed = new Promise<never>((_, reject) => engine.once('error', reject));
  for (const began = Date.now(); Date.now() - began < limit; ) {
    signal?.throwIfAborted();
    if (engine.exitCode === inUse) return inUse;
    if (hasEnded(engine)) throw new Error('The Docker engine ended while it started. Its last lines:');
    const found = await Promise.race([findEngine(env), failed]);
    if (found.answers) return found.version;
    await pause(100);
  }
  throw new Error(`The Docker engine does not answer after ${limit / 1000} s. Its last lines:`);
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

/** Control groups are the one thing of an engine that no namespace takes with it. */
async function removeControlGroups(name: string): Promise<void> {
  const ours = ['-depth', '-type', 'd', '-path', `*/${name}*`];
  await runTool('find', ['/sys/fs/cgroup', ...ours, '-exec', 'rmdir', '{}', '+']);
}
