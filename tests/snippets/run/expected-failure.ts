import type { Failure } from '../../../src/snippets/evidence.ts';
import type { Issue } from '../../../src/snippets/issues.ts';
import type { Ending } from './child.ts';
import { issueAt } from './issue-at.ts';
import type { Subject } from './subject.ts';

/** The error that ended what has to fail; undefined where it ended otherwise, or before its last block. */
export function expectedFailure(subject: Subject, { events, code, stopped }: Ending): Failure | undefined {
  if (!subject.fails || code !== 1 || stopped) return undefined;
  const error = events.find((event) => event.type === 'error');
  const [spot] = error?.frames ?? [];
  const place = spot && subject.placesOf(spot.line).find(({ region }) => region === subject.fails);
  return error && place ? { line: place.line, text: error.own } : undefined;
}

/** What is wrong with a block that has to fail and ran to its end. */
export function noFailure(subject: Subject, failing: NonNullable<Subject['fails']>): Issue {
  const last = subject.text.split('\n').findLastIndex((line) => line.trim() !== '') + 1;
  return issueAt(
    subject,
    { line: last, column: 1 },
    'no-failure',
    `${subject.title} ran to its end.`,
    `Take fails out of the block that shows ${failing.name}, or let ${failing.name} fail.`,
  );
}
