import { readRecords, type Tree, withPages } from '../../src/plugin/tree.ts';
import { checkTree } from '../../src/snippets/check.ts';
import type { Evidence } from '../../src/snippets/evidence.ts';
import { formatDifferences } from '../../src/snippets/format-differences.ts';
import { formatIssue, formatIssues } from '../../src/snippets/report.ts';
import { chosenModel } from '../stack/kind.ts';
import type { Log } from '../stack/log.ts';
import { closeAnyModel, showHold } from './any-model.ts';
import { closingLine } from './closing-line.ts';
import { crossCheck } from './cross-check.ts';
import { lostAssertions } from './lost-assertions.ts';
import { type Plan, type Planned, planOf } from './plan.ts';
import type { Proof } from './prove.ts';
import type { ProveAll } from './prove-all.ts';
import { select } from './select.ts';
import { type Shard, shareOf } from './shard.ts';
import { showProof, standingOf } from './show-proof.ts';
import { shuffled } from './shuffle.ts';
import { openEarly } from './workers/early.ts';
import type { Pool } from './workers/pool.ts';
import { removeEvidence, writeEvidence } from './write-evidence.ts';

export interface VerifyOptions {
  siteDir: string;
  /** Leave out what has a record that holds. */
  changed: boolean;
  /** Record what ran, if all of it passed. */
  accept: boolean;
  /** Sources, pages and folders; all where there is none. */
  paths: string[];
  /** The order in which all runs, by a number; that of the tree where there is none. */
  shuffle?: number | undefined;
  /** Only this share of it; all where it says nothing. */
  shard?: Shard | undefined;
  /** How many workers run it; as many as the machine bears where it says nothing. */
  workers?: number | undefined;
  /** Runs what is wanted; by default on a stack of its own. */
  proveAll?: (planned: readonly Planned[], options: ProveAll) => Promise<Proof[]>;
}

/** Runs what is wanted, compares it with what is recorded, and records it on request; true where all is well afterwards. */
export async function verify(options: VerifyOptions, log: Log, signal: AbortSignal): Promise<boolean> {
  const began = performance.now();
  const records = await readRecords(options.siteDir);
  const early = { ...options, workers: options.workers, log, signal };
  const pool = options.proveAll ? undefined : await openEarly(records, early);
  try {
    return await verifyTree(
      await withPages(options.siteDir, records),
      { ...options, began, pool },
      log,
      signal,
    );
  } finally {
    await pool?.close();
  }
}

interface Begun extends VerifyOptions {
  /** When all of it began, as `performance.now` has it. */
  began: number;
  /** Workers that start already. */
  pool: Pool | undefined;
}

async function verifyTree(tree: Tree, options: Begun, log: Log, signal: AbortSignal): Promise<boolean> {
  const { siteDir, changed, accept, paths, began, pool } = options;
  const textOf = (path: string) => tree.texts.get(path);
  const errors = checkTree(tree).filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    log(`${formatIssues(errors, textOf)}\nNothing was run: mend these first.`);
    return false;
  }
  const plan = await planOf(tree);
  const inOrder = select(plan.planned, paths, siteDir);
  const selected = options.shuffle === undefined ? inOrder : shuffled(inOrder, options.shuffle);
  const stale = changed ? selected.filter(({ stale }) => stale.length > 0) : selected;
  const wanted = options.shard ? shareOf(stale, options.shard) : stale;
  const anyModel = chosenModel() === 'image';
  if (anyModel && accept) {
    throw new Error(
      'What runs with the model of an image is never recorded. Leave out --accept, or MODEL2VEC_MODEL.',
    );
  }
  const onProof = (proof: Proof) => log((anyModel ? showHold : showProof)(proof, textOf));
  const proofs = wanted.length > 0 ? await runAll() : [];
  if (anyModel) return closeAnyModel(proofs, wanted.length, log);
  const missed = wanted.length - proofs.length;
  const failed =
    proofs.filter((proof) => standingOf(proof) === 'failed').length +
    missed +
    reportCrossCheck(tree, plan, proofs, log) +
    (accept ? reportLostAssertions(proofs, log) : 0);
  const orphans = paths.length > 0 || options.shard ? [] : plan.orphans;
  for (const path of orphans) log(`${path} is the record of something that is no more.`);

  const changes = proofs.filter((proof) => standingOf(proof) !== 'agrees');
  const recording = accept && failed === 0;
  if (recording) {
    await writeEvidence(
      siteDir,
      changes.flatMap(({ planned: { path }, evidence }) => (evidence ? [{ path, evidence }] : [])),
    );
    await removeEvidence(siteDir, orphans);
  }
  const seconds = (performance.now() - began) / 1000;
  log(
    closingLine({
      selected: selected.length,
      ran: proofs.length,
      failed,
      changes: changes.length,
      orphans: orphans.length,
      accept,
      seconds,
    }),
  );
  return failed === 0 && (recording || changes.length + orphans.length === 0);

  async function runAll(): Promise<Proof[]> {
    // Loaded only where something runs.
    const proveAll = options.proveAll ?? (await import('./prove-all.ts')).proveAll;
    const { workers } = options;
    return proveAll(wanted, { siteDir, log, signal, allBegan: began, workers, pool, onProof });
  }
}

/** Says of which records less would be proven than before; their number. */
function reportLostAssertions(proofs: readonly Proof[], log: Log): number {
  const lost = proofs.flatMap((proof) => lostAssertions(proof) ?? []);
  for (const sentence of lost) log(sentence);
  return lost.length;
}

/** Says what evidence has against evidence, of this run and of records that hold; the number of complaints. */
function reportCrossCheck(tree: Tree, { planned }: Plan, proofs: readonly Proof[], log: Log): number {
  const now = new Map(proofs.map((proof) => [proof.planned, proof]));
  const evidence = planned.flatMap((one): Evidence[] => {
    const proof = now.get(one);
    const known = proof ? proof.evidence : one.stale.length === 0 ? one.recorded : undefined;
    return known ? [known] : [];
  });
  const { issues, differences } = crossCheck(evidence, tree);
  for (const issue of issues) log(formatIssue(issue, tree.texts.get(issue.at.path)));
  for (const { program, differences: found } of differences) {
    log(
      `The program of ${program.subject} (+) does something else than the sources that it is made of (-):\n${formatDifferences(found)}`,
    );
  }
  return issues.length + differences.length;
}
