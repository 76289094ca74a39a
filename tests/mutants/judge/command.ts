import { spawn } from 'node:child_process';

/** How a command ended, and what it printed. */
export interface Ended {
  passed: boolean;
  printed: string;
}

const limit = 300_000;

/** Runs a command of the changed tree to its end. */
export async function runCommand(
  words: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<Ended> {
  const child = spawn(process.execPath, words, {
    cwd: folder,
    // Paths are from the changed tree, wherever npm was called; what is printed is read, so it has no colours.
    env: { ...process.env, INIT_CWD: folder, FORCE_COLOR: '0' },
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
