import type { Evidence } from '../../src/snippets/evidence.ts';
import { seal } from '../../src/snippets/fingerprint.ts';
import type { Issue } from '../../src/snippets/issues.ts';
import { changingMessage } from './changing-message.ts';
import type { Planned } from './plan.ts';
import { type RunOptions, run } from './run/run.ts';

/** What a run proved: the evidence it would be recorded as, or why there is none. */
export interface Proof {
  planned: Planned;
  /** The evidence of this run; undefined where it did not pass. */
  evidence?: Evidence;
  issues: Issue[];
  milliseconds: number;
  stackEnded: boolean;
}

/** Runs something planned and makes the evidence of it, if it passed. */
export async function prove(planned: Planned, options: RunOptions): Promise<Proof> {
  const { subject, expected } = planned;
  const { recorded, issues: found, milliseconds, stackEnded } = await run(subject, options);
  const changing =
    recorded?.failure && found.length === 0 ? await changingMessage(planned, recorded.failure, options) : [];
  const issues = [...found, ...changing];
  const proof = { planned, issues, milliseconds, stackEnded };
  if (!recorded || issues.length > 0) return proof;
  const evidence = await seal({
    subject: subject.path,
    kind: subject.kind,
    language: subject.language,
    sha256: expected.sha256,
    fingerprint: expected.fingerprint,
    ...recorded,
  });
  return { ...proof, evidence };
}
