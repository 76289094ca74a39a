import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { ownSession, yieldSession } from '../stack/yield.ts';

/** What a checker prints, whether it finds faults or not; fails where it could not be started. Runs go before it. */
export async function outputOf(
  command: string,
  args: string[],
  cwd: string,
  signal?: AbortSignal,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const child = spawn(command, args, {
    ...ownSession,
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  });
  yieldSession(child.pid);
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  return said;
}
