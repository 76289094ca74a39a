import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
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
  let room = limits.bytes;
  const killGroup = () => {
    try {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // The group has ended already.
    }
  };
  const stop = (why: NonNullable<Ending['stopped']>) => {
    stopped ??= why;
    killGroup();
  };
  const streams = child.stdio.slice(1) as [Readable, Readable, Readable];
  const [stdout, stderr, told] = streams.map((stream) => {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => {
      if (room > 0) chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
      if (room < 0) stop('bytes');
    });
    return () => Buffer.concat(chunks).toString();
  });
  const timer = setTimeout(() => stop('time'), limits.milliseconds);
  const stopFromOutside = () => stop('outside');
  signal.addEventListener('abort', stopFromOutside);
  // Should this process end first, the group must not outlive it.
  process.once('exit', killGroup);
  try {
    if (signal.aborted) stopFromOutside();
    const [code, killedBy] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      // What the source left running holds the streams open and is ended with it.
      child.once('exit', killGroup);
      child.once('close', (...how) => resolve(how));
    });
    const milliseconds = performance.now() - began;
    const ending = {
      events: eventsIn(told()),
      stdout: stdout(),
      stderr: stderr(),
      code,
      killedBy,
      milliseconds,
    };
    return stopped ? { ...ending, stopped } : ending;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stopFromOutside);
    process.removeListener('exit', killGroup);
  }
}

// The last line is cut where the run was ended in the middle of it.
function eventsIn(told: string): Event[] {
  const lines = told.split('\n').slice(0, -1);
  return lines.map((line): Event => JSON.parse(line));
}
