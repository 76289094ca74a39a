import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { expect } from 'playwright/test';

/** A command of this project while it runs, as a terminal sees it. */
export interface Command {
  child: ChildProcess;
  pid: number;
  /** What it has printed so far. */
  text(): string;
  /** Waits until it has printed this, five minutes unless told otherwise. */
  prints(text: string | RegExp, timeout?: number): Promise<void>;
  /** Its exit status, or the signal that ended it; known once its output is closed too. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts a file as npm does; its path is taken from this folder on. */
export function startCommand(file: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Command {
  return follow(
    spawn(process.execPath, [resolve(import.meta.dirname, file), ...args], {
      // The same on every machine, whether it has Docker or not.
      env: { ...process.env, STACK: 'native', ...env },
    }),
  );
}

/** Gathers what a process prints. */
export function follow(child: ChildProcess): Command {
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal));
  });
  const text = () => output;
  const prints = (wanted: string | RegExp, timeout = 300_000) => {
    const waiting = expect.poll(text, { timeout, intervals: [100] });
    return typeof wanted === 'string' ? waiting.toContain(wanted) : waiting.toMatch(wanted);
  };
  return { child, pid: child.pid ?? 0, text, prints, ended };
}
