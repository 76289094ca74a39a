import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a build takes: its time from start to end, and the most memory that its process ever held. */
export interface BuildCost {
  milliseconds: number;
  megabytes: number;
}

/** Runs a build and measures it; each Node process that it starts writes down its own peak when it ends. */
export async function buildCost(
  [command = '', ...args]: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<BuildCost> {
  const file = join(tmpdir(), `build-cost-${process.pid}`);
  await rm(file, { force: true });
  const preload = pathToFileURL(join(import.meta.dirname, 'peak-memory.ts')).href;
  // What Node compiled for the benchmark itself would be there for some builds, and be written by others.
  const { NODE_COMPILE_CACHE: _, ...own } = process.env;
  const began = performance.now();
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...own, ...env, NODE_OPTIONS: `--import ${preload}`, PEAK_MEMORY_FILE: file },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const milliseconds = performance.now() - began;
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed in ${cwd}:\n${printed}`);
  const peaks = (await readFile(file, 'utf8')).trim().split('\n').map(Number);
  await rm(file);
  return { milliseconds, megabytes: Math.max(...peaks) / 1024 };
}
