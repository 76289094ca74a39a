import type { Part } from '../../src/authoring/messages.ts';
import type { Issue } from '../../src/snippets/issues.ts';
import { checkTypes } from '../snippets/check-types.ts';
import type { Proof } from '../snippets/prove.ts';
import { prove } from '../snippets/prove.ts';
import type { RunOptions } from '../snippets/run/run.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import type { Desk } from './desk.ts';
import { faultOf, partOf } from './part.ts';
import type { ToRun } from './plan-saved.ts';

/** Where saved files run: a stack of their own, on which nobody else has anything to lose. */
export type Bench = Pick<RunOptions, 'clients'> & { stack: RunOptions['stack'] };

/**
 * Runs what was saved and tells the desk: first what it printed, then whether its types hold too. Gives the proofs, of
 * which those without a fault can be recorded.
 */
export async function runSaved(
  path: string,
  { planned, issues }: ToRun,
  { bench, desk, signal }: { bench: Bench; desk: Desk; signal: AbortSignal },
): Promise<Proof[]> {
  if (issues.length > 0) {
    desk.run(path, 'done', { parts: [faulty(path, issues)] });
    return [];
  }
  const proofs: Proof[] = [];
  for (const one of planned) {
    // A run that was ended by a newer one had no time to clean up.
    await emptyServer(bench.stack);
    proofs.push(await prove(one, { ...bench, signal }));
    desk.run(path, 'running', { parts: proofs.map((proof) => partOf(proof)) });
  }
  desk.run(path, 'typing');
  const subjects = planned.map(({ subject }) => subject);
  const faults = await checkTypes(subjects, bench.clients, signal);
  signal.throwIfAborted();
  const typed = proofs.map((proof): Proof => {
    const { evidence: _, ...rest } = proof;
    const found = faults.get(proof.planned.subject) ?? [];
    return found.length > 0 ? { ...rest, issues: [...proof.issues, ...found] } : proof;
  });
  desk.run(path, 'done', { parts: typed.map((proof, index) => partOf(proof, proofs[index]?.evidence)) });
  return typed;
}

/** Of something that cannot run before its markers or its page are mended. */
function faulty(path: string, issues: readonly Issue[]): Part {
  const faults = issues.map((issue) => faultOf(issue));
  return { title: path, standing: 'failed', milliseconds: 0, output: {}, differences: [], faults };
}
