import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { HalfName } from '../half.ts';
import type { Log } from '../log.ts';
import type { Ailing, ProjectMessage, ProjectTask } from './project.ts';

/** A compose project under a supervisor that outlives this process just long enough to take it down. */
export interface SupervisedProject {
  /** The value of STACK_RUN that marks the project's containers. */
  run: string;
  /** Resolves once the project is up and healthy; rejects with what compose and the containers said. */
  up: Promise<void>;
  /** Resolves when a container, or the supervisor, ends without being asked. */
  dead: Promise<Error>;
  /** Takes the project down; resolves once nothing is left of it. */
  stop(): Promise<void>;
}

/** Why a project did not come up. */
export class NotUp extends Error {
  readonly lines: string[];
  readonly ailing: Ailing[];

  constructor(lines: string[], ailing: Ailing[]) {
    super(['`docker compose up` failed:', ...lines].join('\n  '));
    this.lines = lines;
    this.ailing = ailing;
  }
}

/** Hands a project to a supervisor; resolves once that watches. In CI a retry is a failure. */
export async function superviseProject(task: ProjectTask, log: Log): Promise<SupervisedProject> {
  const supervisor = spawn(process.execPath, [join(import.meta.dirname, 'project-supervisor.ts')], {
    // A session of its own: Ctrl-C in the terminal reaches this process, and this process tells the supervisor.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const watching = Promise.withResolvers<string>();
  const up = Promise.withResolvers<void>();
  const dead = Promise.withResolvers<Error>();
  const errors: string[] = [];
  let cause: Error | undefined;
  let left: string | undefined;
  let again: string | undefined;
  let stopping = false;
  createInterface(supervisor.stderr).on('line', (line) => errors.push(line));
  createInterface(supervisor.stdout).on('line', (line) => {
    const message: ProjectMessage = JSON.parse(line);
    if (message.kind === 'watching') watching.resolve(message.run);
    if (message.kind === 'pulling') log(`Pulling the image of ${message.what}, once: a few minutes.`);
    if (message.kind === 'up') up.resolve();
    if (message.kind === 'failed') cause = new NotUp(message.lines, message.ailing);
    if (message.kind === 'ended') cause = new Error(sentence(message.ailing));
    if (message.kind === 'lost') cause = new Error(`The stack's containers are gone. ${message.why}`);
    if (message.kind === 'left') left = message.why;
    if (message.kind === 'again') {
      again = message.why;
      log(message.why);
    }
  });
  const exited = once(supervisor, 'close').then(([code, signal]) => {
    const how = signal ? `was killed (${signal})` : `ended (exit status ${code})`;
    cause ??= new Error([`The containers have no supervisor any more: it ${how}.`, ...errors].join('\n  '));
    watching.reject(cause);
    up.reject(cause);
    if (!stopping) dead.resolve(cause);
  });
  // Nobody may wait for it: somebody else brings the project up.
  up.promise.catch(() => {});
  // A supervisor that ends while it is being told something is reported by its end.
  supervisor.stdin.on('error', () => {});
  supervisor.stdin.write(`${JSON.stringify(task)}\n`);
  const stop = async () => {
    stopping = true;
    supervisor.stdin.end();
    await exited;
    if (left) throw new Error(`${left}\nThe next start on this machine takes it down.`);
    if (again && process.env.CI) throw new Error(`A retry is a failure in CI. ${again}`);
  };
  return { run: await watching.promise, up: up.promise, dead: dead.promise, stop };
}

const labels: Record<HalfName, string> = {
  weaviate: 'Weaviate',
  'text2vec-model2vec': 'The inference service',
};

/** What happened to a container, with its last lines. */
export function sentence({ half, how, lastLines }: Ailing): string {
  const said = lastLines.length > 0 ? 'Its last lines:' : 'It printed nothing.';
  return [`${labels[half] ?? half} ${how}. ${said}`, ...lastLines].join('\n  ');
}
