import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { collect } from './collect.ts';
import type { Event } from './event.ts';

/** How far a run may go. */
export interface Limits {
  milliseconds: number;
  /** Of everything that it prints and tells, together. */
  bytes: number;
}

/** What a source may use unless a test says otherwise. */
export const defaultLimits: Limits = { milliseconds: 60_000, bytes: 1 << 20 };

export interface ChildRun {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  limits: Limits;
  /** Ends the run from outside; its reason is an Error. */
  signal: AbortSignal;
}

/** How a run ended, and what it told and wrote until then. */
export interface Ending {
  events: Event[];
  stdout: string;
  stderr: string;
  code: number | null;
  killedBy: NodeJS.Signals | null;
  /** Why we ended it, if we did. */
  stopped?: 'time' | 'bytes' | 'outside';
  milliseconds: number;
}

/** Runs a command in a process group of its own, of which nothing is left afterwards. */
export async function runChild({ command, args, cwd, env, limits, signal }: ChildRun): Promise<Ending> {
  const began = performance.now();
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let stopped: Ending['stopped'];
  const endGroup = () => killGroup(child.pid);
  const stop = (why: NonNullable<Ending['stopped']>) => {
    stopped ??= why;
    endGroup();
  };
  const streams = child.stdio.slice(1) as [Readable, Readable, Readable];
  const texts = collect(streams, limits.bytes, () => stop('bytes'));
  const timer = setTimeout(() => stop('time'), limits.milliseconds);
  const stopFromOutside = () => stop('outside');
  signal.addEventListener('abort', stopFromOutside);
  // Should this process end first, the group must not outlive it.
  process.once('exit', endGroup);
  try {
    if (signal.aborted) stopFromOutside();
    const [code, killedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (...how) => resolve(how));
      // What the source left running may hold the streams open, also from a group of its own.
      child.once('exit', () => {
        endGroup();
        setTimeout(() => {
          for (const stream of streams) stream.destroy();
        }, 500).unref();
      });
    });
    const milliseconds = performance.now() - began;
    const [stdout = '', stderr = '', told = ''] = streams.map((stream) =>
      Buffer.concat(texts.get(stream) ?? []).toString(),
    );
    const ending = { events: eventsIn(told), stdout, stderr, code, killedBy, milliseconds };
    return stopped ? { ...ending, stopped } : ending;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stopFromOutside);
    process.removeListener('exit', endGroup);
  }
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended already.
  }
}

// The last line is cut where the run was ended in the middle of it.
function eventsIn(told: string): Event[] {
  const lines = told.split('\n').slice(0, -1);
  return lines.map((line): Event => JSON.parse(line));
}
