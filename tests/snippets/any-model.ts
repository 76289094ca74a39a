import { formatIssue } from '../../src/snippets/report.ts';
import type { Log } from '../stack/log.ts';
import type { Proof } from './prove.ts';

/** A run with the model of an image as a terminal shows it: whether it holds, and beneath what is wrong. */
export function showHold(
  { planned, issues, milliseconds }: Proof,
  textOf: (path: string) => string | undefined,
): string {
  const head = `${(issues.length > 0 ? 'failed' : 'holds').padEnd(8)}${planned.subject.title}`;
  const wrong = issues.map((issue) => formatIssue(issue, textOf(issue.at.path)));
  return [`${head}  ${(milliseconds / 1000).toFixed(1)} s`, ...wrong].join('\n').replaceAll('\n', '\n  ');
}

/** Says how runs with the model of an image ended, of which nothing is recorded; true where all that were wanted hold. */
export function closeAnyModel(proofs: readonly Proof[], wanted: number, log: Log): boolean {
  const failed = proofs.filter(({ issues }) => issues.length > 0).length + wanted - proofs.length;
  const runs = wanted === 1 ? '1 run holds' : `${wanted} runs hold`;
  log(
    failed > 0
      ? `Of ${wanted}, ${failed} do not hold with the model of the image. Nothing was recorded.`
      : `${runs} with the model of the image, as far as they are marked "any model". Nothing was recorded.`,
  );
  return failed === 0;
}
