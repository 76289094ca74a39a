import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { removeForgottenData } from './data-folder.ts';
import type { HalfName, SupervisorMessage, SupervisorTask } from './half.ts';

/** Both halves under a supervisor that outlives this process just long enough to end them. */
export interface Supervised {
  pids: Record<HalfName, number>;
  /** Where their data is. */
  folder: string;
  /** Resolves when a half, or the supervisor, ends without being asked. */
  dead: Promise<Error>;
  /** Ends both halves and removes their data; resolves once nothing is left. */
  stop(): Promise<void>;
}

/** Starts both halves; resolves once their processes exist, which says nothing about whether they answer. */
export async function supervise(prefix: string[], task: SupervisorTask): Promise<Supervised> {
  const words = [...prefix, process.execPath, join(import.meta.dirname, 'supervisor.ts')];
  const [command = '', ...args] = words;
  const supervisor = spawn(command, args, {
    // A session of its own: Ctrl-C in the terminal reaches this process, and this process tells the supervisor.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const started = Promise.withResolvers<Extract<SupervisorMessage, { kind: 'started' }>>();
  const dead = Promise.withResolvers<Error>();
  const errors: string[] = [];
  let stopping = false;
  let cause: Error | undefined;
  createInterface(supervisor.stderr).on('line', (line) => errors.push(line));
  createInterface(supervisor.stdout).on('line', (line) => {
    const message: SupervisorMessage = JSON.parse(line);
    if (message.kind === 'started') started.resolve(message);
    else cause = new Error(whyEnded(message));
  });
  const exited = once(supervisor, 'close').then(async ([code, signal]) => {
    // A supervisor that was killed could not remove its data.
    if (signal) await removeForgottenData();
    const how = signal ? `was killed (${signal})` : `ended (exit status ${code})`;
    cause ??= new Error([`The stack has ended, because its supervisor ${how}.`, ...errors].join('\n  '));
    started.reject(cause);
    if (!stopping) dead.resolve(cause);
  });
  // A supervisor that ends while it is being told something is reported by its end.
  supervisor.stdin.on('error', () => {});
  supervisor.stdin.write(`${JSON.stringify(task)}\n`);
  const stop = async () => {
    stopping = true;
    supervisor.stdin.end();
    await exited;
  };
  const { pids, folder } = await started.promise;
  return { pids, folder, dead: dead.promise, stop };
}

const labels: Record<HalfName, string> = {
  weaviate: 'Weaviate',
  'text2vec-model2vec': 'The inference service',
};

function whyEnded({ half, how, lastLines }: Extract<SupervisorMessage, { kind: 'ended' }>): string {
  const said = lastLines.length > 0 ? 'Its last lines:' : 'It printed nothing.';
  return [`${labels[half]} ended (${how}), and the rest of the stack with it. ${said}`, ...lastLines].join(
    '\n  ',
  );
}
