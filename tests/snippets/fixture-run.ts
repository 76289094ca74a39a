import { formatIssue } from '../../src/snippets/report.ts';
import type { RunResult } from './run/run.ts';
import type { Subject } from './run/subject.ts';

/** All that came of a run, as the text that stands beside its fixture. */
export function outcomeText({ text }: Subject, { recorded, issues }: RunResult): string {
  const blocks = recorded.blocks.flatMap(({ region, output, collections }) => [
    region,
    ...Object.entries(collections).flatMap(([deed, names]) => (names.length > 0 ? [`  ${deed} ${names.join(', ')}`] : [])),
    ...output.map((print) => `  line ${print.line}: ${JSON.stringify(print.text)} ${JSON.stringify(print.values)}`),
  ]);
  const assertions = recorded.assertions.map(({ line, count }) => `  line ${line}: ${count}`);
  const reports = issues.map((issue) => formatIssue(issue, text));
  return [...blocks, 'assertions', ...assertions, ...reports].join('\n').concat('\n');
}
