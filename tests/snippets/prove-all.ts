import { enterStack } from '../stack/enter.ts';
import { chosenModel, forcedKind } from '../stack/kind.ts';
import type { Log } from '../stack/log.ts';
import { startStack } from '../stack/stack.ts';
import { checkTypes } from './check-types.ts';
import { prepareClients } from './clients.ts';
import type { Planned } from './plan.ts';
import { type Proof, prove } from './prove.ts';
import { needsRegistries, runWithRegistries } from './run/registries.ts';
import { keepRunRecord, recordRun, runRecordPath } from './run-record.ts';

export interface ProveAll {
  siteDir: string;
  log: Log;
  signal: AbortSignal;
  /** Called with each proof as soon as it is there. */
  onProof(proof: Proof): void;
}

/** Starts a stack, checks types, runs everything planned, one after the other, and ends the stack. */
export async function proveAll(
  planned: readonly Planned[],
  { siteDir, log, signal, onProof }: ProveAll,
): Promise<Proof[]> {
  const kind = forcedKind() ?? 'native';
  const model = chosenModel();
  const clients = await prepareClients(log, signal);
  for (const { subject } of planned)
    if (needsRegistries(subject)) await runWithRegistries(subject, log, signal);
  const leave = await enterStack(kind, log, signal);
  const checking = checkTypes(
    planned.map(({ subject }) => subject),
    clients,
    signal,
  );
  const stack = await startStack({ kind, model, log, signal });
  try {
    const faults = await checking;
    const proofs: Proof[] = [];
    for (const one of planned) {
      const issues = faults.get(one.subject) ?? [];
      const untyped = { planned: one, issues, milliseconds: 0, stackEnded: false };
      const proof = issues.length > 0 ? untyped : await prove(one, { stack, clients, signal, model });
      proofs.push(proof);
      onProof(proof);
      if (proof.stackEnded) break;
    }
    const record = await recordRun(proofs, clients.python);
    await keepRunRecord(siteDir, record);
    log(
      `Ran on Node ${record.node} and Python ${record.python}, ${record.system}, ${record.processor} (${runRecordPath}).`,
    );
    return proofs;
  } finally {
    await stack.stop();
    await leave();
  }
}
