import { compareEvidence } from '../../src/snippets/compare.ts';
import type { Evidence } from '../../src/snippets/evidence.ts';
import { formatDifferences } from '../../src/snippets/format-differences.ts';
import { formatIssue } from '../../src/snippets/report.ts';
import { listDeeds } from './list-deeds.ts';
import type { Proof } from './prove.ts';

/** How a run stands to its record. */
export type Standing = 'agrees' | 'differs' | 'new' | 'failed';

/** Whether a run passed, and whether it did what is recorded. */
export function standingOf({ evidence, planned: { recorded, stale } }: Proof): Standing {
  if (!evidence) return 'failed';
  if (!recorded) return 'new';
  return stale.length > 0 || compareEvidence(recorded, evidence).length > 0 ? 'differs' : 'agrees';
}

/** A run as a terminal shows it: how it stands, how long it took, and beneath what is wrong or different. */
export function showProof(proof: Proof, textOf: (path: string) => string | undefined): string {
  const { planned, issues, milliseconds, evidence } = proof;
  const head = `${standingOf(proof).padEnd(8)}${planned.subject.title}  ${(milliseconds / 1000).toFixed(1)} s`;
  const wrong = issues.map((issue) => formatIssue(issue, textOf(issue.at.path)));
  return [head, ...wrong, ...(evidence ? changes(proof, evidence) : [])].join('\n').replaceAll('\n', '\n  ');
}

function changes({ planned: { recorded, stale } }: Proof, evidence: Evidence): string[] {
  if (!recorded)
    return [
      ...stale.filter(({ code }) => code === 'broken-evidence').map(({ message }) => message),
      ...deedsOf(evidence),
    ];
  const differences = compareEvidence(recorded, evidence);
  const reasons = stale.map(({ message }) => message);
  if (differences.length > 0) return [...reasons, formatDifferences(differences)];
  return stale.length > 0 ? [...reasons, 'It does what is recorded.'] : [];
}

/** What each block printed and did, for a run that has no record to be compared with. */
function deedsOf({ blocks }: Evidence): string[] {
  return blocks.map(({ region, output, collections }) => {
    const lines = output.flatMap(({ text }) => text.split('\n')).map((line) => `    ${line}`.trimEnd());
    return [`  ${[region, ...listDeeds(collections)].join('  ')}`, ...lines].join('\n');
  });
}
