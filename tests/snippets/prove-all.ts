import type { Issue } from '../../src/snippets/issues.ts';
import type { Log } from '../stack/log.ts';
import { checkTypes } from './check-types.ts';
import { withRoom } from './full-disk.ts';
import type { Planned } from './plan.ts';
import type { Proof } from './prove.ts';
import { needsRegistries, runWithRegistries } from './run/registries.ts';
import type { Subject } from './run/subject.ts';
import { keepRunRecord, recordRun, runRecordPath } from './run-record.ts';
import { timesLine } from './times-line.ts';
import { openPool, type Pool } from './workers/pool.ts';

export interface ProveAll {
  siteDir: string;
  log: Log;
  signal: AbortSignal;
  /** When all of it began, as `performance.now` has it; with this call where it says nothing. */
  allBegan?: number | undefined;
  /** How many workers; as many as the machine bears where it says nothing. */
  workers?: number | undefined;
  /** Workers that started before; whoever opened it closes it. */
  pool?: Pool | undefined;
  /** Called with each proof as soon as it is there. */
  onProof(proof: Proof): void;
}

/** Runs everything planned on workers with a stack each, checks its types meanwhile, and keeps how long it took. */
export async function proveAll(planned: readonly Planned[], options: ProveAll): Promise<Proof[]> {
  const { siteDir, log, signal, workers, onProof } = options;
  const began = performance.now();
  const sinceBegan = () => performance.now() - began;
  for (const { subject } of planned)
    if (needsRegistries(subject)) await runWithRegistries(subject, log, signal);
  const pool = options.pool ?? (await openPool({ things: planned.length, workers, log, signal }));
  const prepared = sinceBegan();
  const over = new AbortController();
  const giveUp = AbortSignal.any([signal, over.signal]);
  try {
    const subjects = planned.map(({ subject }) => subject);
    const checking = checkTypes(subjects, pool.clients, giveUp).then((faults) => {
      return { faults, ended: sinceBegan() };
    });
    const proofs = new Map<Planned, Promise<Proof>>();
    const onRun = (proof: Proof) => {
      const told = { ...proof, issues: proof.issues.map(withRoom) };
      const judged = checking.then(({ faults }) => withFaults(told, faults));
      proofs.set(proof.planned, judged);
      void judged.then(onProof, () => {});
    };
    const running = pool.run(planned, onRun).then((ready) => ({ ready, ended: sinceBegan() }));
    const [types, runs] = await Promise.all([checking, running]);
    const inOrder = await Promise.all(planned.flatMap((one) => proofs.get(one) ?? []));
    const record = await recordRun(inOrder, pool.clients.python);
    await keepRunRecord(siteDir, record);
    log(
      `Ran on Node ${record.node} and Python ${record.python}, ${record.system}, ${record.processor} (${runRecordPath}).`,
    );
    log(
      timesLine({
        reading: began - (options.allBegan ?? began),
        prepared,
        stacks: runs.ready,
        types: types.ended - prepared,
        runs: runs.ended - prepared,
        each: inOrder.map(({ milliseconds }) => milliseconds),
      }),
    );
    return inOrder;
  } finally {
    over.abort();
    if (!options.pool) await pool.close();
  }
}

/** What ran counts only where its types are right. */
function withFaults(proof: Proof, faults: ReadonlyMap<Subject, Issue[]>): Proof {
  const issues = faults.get(proof.planned.subject) ?? [];
  if (issues.length === 0) return proof;
  const { evidence: _, ...rest } = proof;
  return { ...rest, issues };
}
