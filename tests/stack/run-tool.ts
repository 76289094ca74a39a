import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { yieldToOthers } from './yield.ts';

export interface ToolRun {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  /** In a session of its own, so that Ctrl-C in the terminal does not reach it. */
  detached?: boolean;
  signal?: AbortSignal | undefined;
  /** Called with every line of its standard output. */
  onOutput?(line: string): void;
  /** Called with every line of its standard error. */
  onError?(line: string): void;
}

/** Runs a tool beside everything else that the machine does and gives what it printed; fails with its last lines. */
export async function runTool(command: string, args: string[], run: ToolRun = {}): Promise<string> {
  const { onOutput, onError, signal, ...options } = run;
  signal?.throwIfAborted();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => child.kill('SIGINT');
  signal?.addEventListener('abort', stop);
  const output: string[] = [];
  const errors: string[] = [];
  createInterface(child.stdout).on('line', (line) => {
    output.push(line);
    onOutput?.(line);
  });
  createInterface(child.stderr).on('line', (line) => {
    errors.push(line);
    onError?.(line);
  });
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
      child.once('spawn', () => yieldToOthers(child.pid));
    });
    signal?.throwIfAborted();
    if (code === 0) return output.join('\n');
  } finally {
    signal?.removeEventListener('abort', stop);
  }
  const said = errors.length > 0 ? errors : output;
  throw new Error([`\`${command} ${args.join(' ')}\` failed:`, ...said.slice(-8)].join('\n  '));
}
