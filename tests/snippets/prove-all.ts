import type { Issue } from '../../src/snippets/issues.ts';
import { chosenModel, forcedKind } from '../stack/kind.ts';
import type { Log } from '../stack/log.ts';
import { checkTypes } from './check-types.ts';
import { prepareClients } from './clients.ts';
import type { Planned } from './plan.ts';
import type { Proof } from './prove.ts';
import { needsRegistries, runWithRegistries } from './run/registries.ts';
import type { Subject } from './run/subject.ts';
import { keepRunRecord, recordRun, runRecordPath } from './run-record.ts';
import { timesLine } from './times-line.ts';
import { countWorkers } from './workers/count.ts';
import { findPlace } from './workers/place.ts';
import { runOnWorkers } from './workers/pool.ts';

export interface ProveAll {
  siteDir: string;
  log: Log;
  signal: AbortSignal;
  /** How many workers; as many as the machine bears where it says nothing. */
  workers?: number | undefined;
  /** Called with each proof as soon as it is there. */
  onProof(proof: Proof): void;
}

/** Runs everything planned on workers with a stack each, checks its types meanwhile, and keeps how long it took. */
export async function proveAll(
  planned: readonly Planned[],
  { siteDir, log, signal, workers, onProof }: ProveAll,
): Promise<Proof[]> {
  const began = performance.now();
  const sinceBegan = () => performance.now() - began;
  const [kind, model] = [forcedKind() ?? 'native', chosenModel()];
  const clients = await prepareClients(log, signal);
  for (const { subject } of planned)
    if (needsRegistries(subject)) await runWithRegistries(subject, log, signal);
  const { prefix, leave } = await findPlace(kind, log, signal);
  const count = prefix.length > 0 ? countWorkers(planned.length, workers) : 1;
  if (count > 1) log(`${count} workers run ${planned.length} programs, each on a stack of its own.`);
  const prepared = sinceBegan();
  const over = new AbortController();
  const giveUp = AbortSignal.any([signal, over.signal]);
  try {
    const checking = checkTypes(
      planned.map(({ subject }) => subject),
      clients,
      giveUp,
    ).then((faults) => ({ faults, ended: sinceBegan() }));
    const proofs = new Map<Planned, Promise<Proof>>();
    const onRun = (proof: Proof) => {
      const judged = checking.then(({ faults }) => withFaults(proof, faults));
      proofs.set(proof.planned, judged);
      void judged.then(onProof, () => {});
    };
    const pool = { count, prefix, begin: { kind, model, clients }, log, signal: giveUp, onRun };
    const running = runOnWorkers(planned, pool).then((ready) => ({ ready, ended: sinceBegan() }));
    const [types, runs] = await Promise.all([checking, running]);
    const inOrder = await Promise.all(planned.flatMap((one) => proofs.get(one) ?? []));
    const record = await recordRun(inOrder, clients.python);
    await keepRunRecord(siteDir, record);
    log(
      `Ran on Node ${record.node} and Python ${record.python}, ${record.system}, ${record.processor} (${runRecordPath}).`,
    );
    log(
      timesLine({
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
    await leave();
  }
}

/** What ran counts only where its types are right. */
function withFaults(proof: Proof, faults: ReadonlyMap<Subject, Issue[]>): Proof {
  const issues = faults.get(proof.planned.subject) ?? [];
  if (issues.length === 0) return proof;
  const { evidence: _, ...rest } = proof;
  return { ...rest, issues };
}
