import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Half, HalfName, SupervisorMessage } from './half.ts';

/** Both halves under a supervisor that outlives this process just long enough to end them. */
export interface Supervised {
  pids: Record<HalfName, number>;
  /** Resolves when a half, or the supervisor, ends without being asked. */
  dead: Promise<Error>;
  /** Ends both halves and removes their data; resolves once nothing is left. */
  stop(): Promise<void>;
}

/** Starts both halves; resolves once their processes exist, which says nothing about whether they answer. */
export async function supervise(halves: Half[]): Promise<Supervised> {
  const supervisor = spawn(process.execPath, [join(import.meta.dirname, 'supervisor.ts')], {
    // A session of its own: Ctrl-C in the terminal reaches this process, and this process tells the supervisor.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = once(supervisor, 'close');
  const errors: string[] = [];
  createInterface(supervisor.stderr).on('line', (line) => errors.push(line));
  let stopping = false;
  let cause: Error | undefined;
  const started = Promise.withResolvers<Record<HalfName, number>>();
  const dead = Promise.withResolvers<Error>();
  createInterface(supervisor.stdout).on('line', (line) => {
    const message: SupervisorMessage = JSON.parse(line);
    if (message.kind === 'started') started.resolve(message.pids);
    else cause = new Error(sentence(message));
  });
  void exited.then(([code, signal]) => {
    cause ??= new Error(
      [`The stack's supervisor ended (${signal ?? `exit status ${code}`}).`, ...errors].join('\n  '),
    );
    started.reject(cause);
    if (!stopping) dead.resolve(cause);
  });
  // A supervisor that ends while it is being told something is reported by its end.
  supervisor.stdin.on('error', () => {});
  supervisor.stdin.write(`${JSON.stringify(halves)}\n`);
  const stop = async () => {
    stopping = true;
    supervisor.stdin.end();
    await exited;
  };
  return { pids: await started.promise, dead: dead.promise, stop };
}

const labels: Record<HalfName, string> = {
  weaviate: 'Weaviate',
  'text2vec-model2vec': 'The inference service',
};

function sentence({ half, how, lastLines }: Extract<SupervisorMessage, { kind: 'ended' }>): string {
  const said = lastLines.length > 0 ? 'Its last lines:' : 'It printed nothing.';
  return [
    `${labels[half]} ended on its own (${how}), so the whole stack was ended. ${said}`,
    ...lastLines,
  ].join('\n  ');
}
