import type { Issue } from '../../src/snippets/issues.ts';
import { checkTypes } from '../snippets/check-types.ts';
import { type Clients, prepareClients } from '../snippets/clients.ts';
import { prepareInstalls } from '../snippets/installs.ts';
import type { Subject } from '../snippets/run/subject.ts';
import { untilAsked } from '../stack/ending.ts';
import type { Log } from '../stack/log.ts';
import { inNamespace } from '../stack/namespace.ts';
import { preflight } from '../stack/preflight.ts';
import { prepare } from '../stack/prepare.ts';
import { fullSet } from './full-set.ts';
import { runsOnBench } from './judge/on-bench.ts';
import { mutantsOf } from './make/mutants-of.ts';
import { isTypeScript } from './make/typescript.ts';
import type { Faults } from './messages.ts';
import { type Judged, kinds, type Mutant, nameOf } from './mutant.ts';
import { sampleOf } from './sample.ts';
import { makeScratch, type Scratch } from './scratch.ts';
import { subjectKey, subjectsOf } from './subjects.ts';
import { tableOf } from './table.ts';
import { startWorkers } from './workers.ts';

export interface MutantOptions {
  siteDir: string;
  /** How many mutants to try; a full set where there is none. */
  sample?: number | undefined;
  /** Which ones: the same seed tries the same. */
  seed: number;
  /** Only those whose kind, place or change holds this text. */
  only?: string | undefined;
  log: Log;
}

/** Changes one thing at a time in a copy of the tree, and sees whether it is noticed; true where all of them are. */
export async function runMutants({ siteDir, sample, seed, only, log }: MutantOptions): Promise<boolean> {
  const signal = untilAsked();
  await preflight({ stack: true, browser: true }, log);
  await prepare(log, signal);
  const clients = await prepareClients(log, signal);
  await prepareInstalls(siteDir, log, signal);
  await inNamespace(log);
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(0)} s`;
  const all = await mutantsOf(siteDir, clients.python);
  const tried = someOf(all, { sample, seed, only });
  if (tried.length === 0) throw new Error(noMutant(all, only));
  const found = new Set(all.map(({ kind }) => kind)).size;
  log(
    `${all.length} mutants of ${found} kinds, of which ${tried.length} are tried (seed ${seed}), ${seconds()}.`,
  );
  const workers = startWorkers(siteDir, log, signal);
  let scratch: Scratch | undefined;
  try {
    scratch = await makeScratch(siteDir, 'list', log);
    const faults = await faultsOf(tried.filter(runsOnBench), scratch, clients, signal);
    log(`The types of ${faults.size} changed sources and programs are checked, ${seconds()}.`);

    const judged: Judged[] = [];
    const onJudged = (one: Judged) => {
      judged.push(one);
      const part = `${judged.length}/${tried.length}`.padStart(9);
      log(
        `${part} ${one.fate.padEnd(10)} ${nameOf(one.mutant)}  ${one.killer.split('\n')[0]}  ${(one.milliseconds / 1000).toFixed(1)} s`,
      );
    };
    const inLine = Object.keys(kinds).flatMap((kind) => tried.filter((mutant) => mutant.kind === kind));
    await workers.judge(inLine, faults, onJudged);
    log(`\n${tableOf(judged)}\n`);
    const survivors = judged.filter(({ fate }) => fate === 'survived').length;
    const told = `${judged.length} mutants in ${seconds()}`;
    log(
      survivors === 0
        ? `${told}: all that do anything were noticed.`
        : `${told}: ${survivors} went unnoticed. Write the assertion that is missing, and try again with --only.`,
    );
    return survivors === 0;
  } finally {
    await workers.end();
    await scratch?.release();
  }
}

/** Those that are to be tried: a sample, those of which the name is given, or else a full set. */
function someOf(
  all: readonly Mutant[],
  { sample, seed, only }: Pick<MutantOptions, 'sample' | 'seed' | 'only'>,
): Mutant[] {
  const wanted = only === undefined ? all : all.filter((mutant) => nameOf(mutant).includes(only));
  if (sample !== undefined) return sampleOf(wanted, sample, seed);
  return only === undefined ? fullSet(wanted, seed) : [...wanted];
}

function noMutant(all: readonly Mutant[], only: string | undefined): string {
  const known = [...new Set(all.map(({ kind }) => kind))].join(', ');
  const what =
    only === undefined ? 'No mutant is asked for.' : `No mutant has "${only}" in its kind, place or change.`;
  return `${what} Give --sample a number above 0, or --only one of: ${known}.`;
}

/**
 * What the type checks say of everything that mutants let run, in as few goes as can be. Of files among which one is not even
 * TypeScript, its compiler checks no types, so those that are not go by themselves.
 */
async function faultsOf(
  mutants: readonly Mutant[],
  scratch: Scratch,
  clients: Clients,
  signal: AbortSignal,
): Promise<Faults> {
  const subjects = await subjectsOf(mutants, scratch);
  const isSound = ({ language, text }: Subject) => language !== 'ts' || isTypeScript(text);
  const goes = [subjects.filter(isSound), subjects.filter((subject) => !isSound(subject))];
  // What has no types has no faults in them.
  const faults: [string, Issue[]][] = subjects.map((subject) => [subjectKey(subject), []]);
  for (const go of goes) {
    for (const [subject, issues] of await checkTypes(go, clients, signal)) {
      faults.push([subjectKey(subject), issues]);
    }
  }
  return new Map(faults);
}
