import { spawn } from 'node:child_process';

/** How a command ended, and what it printed. */
export interface Ended {
  passed: boolean;
  printed: string;
}

const limit = 300_000;

/** A command is judged as one that somebody typed: not as a part of the run around it, and without colours. */
const environment = { STACK: 'native', PROJECTS_WITH_TESTS: '', PREPARATION_TIMES: '', FORCE_COLOR: '0' };

/** Runs a command of the changed tree to its end. */
export async function runCommand(
  words: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<Ended> {
  const child = spawn(process.execPath, words, {
    cwd: folder,
    env: { ...process.env, ...environment, INIT_CWD: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]),
  });
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { passed: code === 0, printed: Buffer.concat(chunks).toString() };
}
