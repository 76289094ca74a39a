import { formatIssue } from '../../src/snippets/report.ts';
import { listDeeds } from './list-deeds.ts';
import type { Recorded } from './run/record.ts';
import type { RunResult } from './run/run.ts';
import type { Subject } from './run/subject.ts';

/** All that came of a run, as the text that stands beside its fixture. */
export function outcomeText({ text }: Subject, { recorded, issues }: RunResult): string {
  const reports = issues.map((issue) => formatIssue(issue, text));
  return [...(recorded ? recordedLines(recorded) : []), ...reports].map((line) => `${line}\n`).join('');
}

function recordedLines({ blocks, assertions, failure }: Recorded): string[] {
  return [
    ...blocks.flatMap(({ region, output, collections }) => [
      region,
      ...listDeeds(collections).map((deed) => `  ${deed}`),
      ...output.map(
        ({ line, text, values }) => `  line ${line}: ${JSON.stringify(text)} ${JSON.stringify(values)}`,
      ),
    ]),
    ...(failure ? [`failed on line ${failure.line}: ${JSON.stringify(failure.text)}`] : []),
    ...assertions.map(({ line, count }) => `assertion on line ${line}: ran ${count} times`),
  ];
}
