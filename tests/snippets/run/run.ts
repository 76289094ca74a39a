import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Issue } from '../../../src/snippets/issues.ts';
import type { RunLanguage } from '../../../src/snippets/languages.ts';
import type { StackModel } from '../../stack/kind.ts';
import type { Stack } from '../../stack/stack.ts';
import type { Clients } from '../clients.ts';
import { defaultLimits, type Ending, type Limits, runChild } from './child.ts';
import { runnerCommand, runnerEnvironment } from './command.ts';
import { expectedFailure, noFailure } from './expected-failure.ts';
import { failureOf } from './failure.ts';
import { findingsOf } from './findings.ts';
import { asModule, inEmptyFolder } from './folder.ts';
import { issueAt } from './issue-at.ts';
import { type Recorded, record } from './record.ts';
import { endingWithRegistries, needsRegistries } from './registries.ts';
import { emptyServer, type Holding, holdingsOf } from './schema.ts';
import { withEvents } from './shell/events.ts';
import { silenceOf } from './silence.ts';
import type { Subject } from './subject.ts';

export interface RunOptions {
  stack: Pick<Stack, 'rest' | 'inference' | 'dead'>;
  clients: Clients;
  limits?: Limits;
  /** With the model of an image only those assertions count that are marked `any model`. */
  model?: StackModel | undefined;
  signal?: AbortSignal;
}

/** What came of a run. */
export interface RunResult {
  /** What it did; undefined where it did not come to its end. */
  recorded?: Recorded;
  /** Why it did not pass; none where it did. */
  issues: Issue[];
  milliseconds: number;
  /** The stack ended during the run, so that nothing more can run on it. */
  stackEnded: boolean;
}

/** Runs a source or a program, unchanged, from an empty server to its end; the server is empty again afterwards. */
export async function run(subject: Subject, options: RunOptions): Promise<RunResult> {
  const { stack, limits = defaultLimits } = options;
  const before = (await holdingsOf(stack)).map(({ name }) => name);
  if (before.length > 0)
    throw new Error(`Weaviate is not empty before ${subject.title} runs; it holds ${before.join(', ')}.`);
  const ending = await runFile(subject, limits, options);
  options.signal?.throwIfAborted();
  const { milliseconds } = ending;
  const failure = failureOf(subject, ending, limits);
  const death = await deathOf(stack);
  if (death) return { issues: [stackEnded(subject, death, failure)], milliseconds, stackEnded: true };

  const left = await emptyServer(stack).catch((error: Error) => error);
  // Nothing more can run on a server that cannot be emptied; what the run itself met says why.
  if (left instanceof Error)
    return { issues: [failure ?? stackEnded(subject, left, failure)], milliseconds, stackEnded: true };
  const expected = expectedFailure(subject, ending);
  if (failure && !expected) return { issues: [failure], milliseconds, stackEnded: false };
  const forgotten = left.length > 0 && subject.kind === 'source' ? [leftBehind(subject, left)] : [];
  const unfailing = subject.fails && !expected ? [noFailure(subject, subject.fails)] : [];
  const issues = [...unfailing, ...findingsOf(subject, ending), ...forgotten];
  const recorded = { ...(await record(subject, ending.events)), ...(expected ? { failure: expected } : {}) };
  return { recorded, issues, milliseconds, stackEnded: false };
}

async function runFile(
  subject: Subject,
  limits: Limits,
  { stack, clients, signal, model }: RunOptions,
): Promise<Ending> {
  if (needsRegistries(subject)) return withEvents(await endingWithRegistries(subject));
  return inEmptyFolder(async (folder) => {
    const file = join(folder, subject.file);
    await writeFile(file, subject.text);
    if (subject.language === 'ts') await asModule(folder, clients.nodeModules);
    const [command, ...args] = runnerCommand(subject.language, clients);
    const died = new AbortController();
    void stack.dead.then((error) => died.abort(error));
    const env = { ...runnerEnvironment(folder), ...(model === 'image' ? { ASSERTIONS: 'any model' } : {}) };
    const child = { command, args: [...args, file], cwd: folder, env, limits };
    const ending = await runChild({
      ...child,
      signal: AbortSignal.any([died.signal, ...(signal ? [signal] : [])]),
    });
    return inNamesOf(subject, file, subject.language === 'sh' ? withEvents(ending) : ending);
  });
}

// What people read names the file as the tree does, not where it ran.
function inNamesOf({ name }: Subject, file: string, ending: Ending): Ending {
  const named = (text: string) => text.replaceAll(`file://${file}`, name).replaceAll(file, name);
  const events = ending.events.map((event) =>
    event.type === 'error' ? { ...event, message: named(event.message) } : event,
  );
  return { ...ending, events, stdout: named(ending.stdout), stderr: named(ending.stderr) };
}

// A source that loses its server fails at once; why the server is gone is known a moment later.
async function deathOf(stack: RunOptions['stack']): Promise<Error | undefined> {
  const silent = await silenceOf(stack);
  return (await Promise.race([stack.dead, pause(silent ? 20_000 : 0)])) ?? silent;
}

function stackEnded(subject: Subject, death: Error, failure: Issue | undefined): Issue {
  const message = `The stack ended while ${subject.title} ran, so the run says nothing of it.\n  ${death.message}`;
  const last = failure ? ` look at line ${failure.at.line} and` : '';
  const fix = `Run it again; should the stack end again,${last} find out what the run does to it.`;
  return { ...issueAt(subject, undefined, 'run-failed', message, fix), ...failure, message, fix };
}

const deletion: Readonly<Record<RunLanguage, Record<Holding['kind'], (name: string) => string>>> = {
  py: {
    alias: (name) => `client.alias.delete(alias_name="${name}")`,
    collection: (name) => `client.collections.delete("${name}")`,
  },
  ts: {
    alias: (name) => `await client.alias.delete("${name}")`,
    collection: (name) => `await client.collections.delete("${name}")`,
  },
  sh: {
    alias: (name) => `curl --request DELETE http://localhost:8080/v1/aliases/${name}`,
    collection: (name) => `curl --request DELETE http://localhost:8080/v1/schema/${name}`,
  },
};

function leftBehind(subject: Subject, left: readonly Holding[]): Issue {
  const calls = left.map(({ kind, name }) => deletion[subject.language][kind](name)).join(' and ');
  const kinds = { alias: 'aliases', collection: 'collections' };
  const what = [...new Set(left.map(({ kind }) => kinds[kind]))].join(' and ');
  const message = `${subject.title} leaves ${what} behind: ${left.map(({ name }) => name).join(', ')}.`;
  return issueAt(
    subject,
    undefined,
    'left-collections',
    message,
    `End it with ${calls}, outside its regions.`,
  );
}
