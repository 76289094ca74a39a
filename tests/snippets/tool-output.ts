import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a checker prints, whether it finds faults or not; fails where it could not be started. */
export async function outputOf(
  command: string,
  args: string[],
  cwd: string,
  signal?: AbortSignal,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const options = { cwd, env, maxBuffer: 1 << 28, ...(signal ? { signal } : {}) };
  try {
    return (await promisify(execFile)(command, args, options)).stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'code' in error && typeof error.code === 'number') {
      return String(error.stdout);
    }
    throw error;
  }
}
