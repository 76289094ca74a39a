import type { Issue, IssueCode } from '../../../src/snippets/issues.ts';
import { linesOf } from '../../../src/snippets/lines.ts';
import type { Spot } from './event.ts';
import type { Subject } from './subject.ts';

/** An issue at a place of what ran, said of the file that it is written in; without a place, of its first line. */
export function issueAt(
  subject: Subject,
  spot: Spot | undefined,
  code: IssueCode,
  message: string,
  fix: string,
): Issue {
  const found = spot && linesOf(subject.text)[spot.line - 1];
  return {
    code,
    severity: 'error',
    at: subject.positionOf(spot ?? { line: 1, column: 1 }),
    message,
    fix,
    ...(found === undefined ? {} : { found }),
  };
}

/** The first place of what ran that a text speaks of, as `name:line`. */
export function foundIn(subject: Subject, text: string): Spot | undefined {
  const line = new RegExp(`${subject.name.replaceAll(/\W/g, '\\$&')}:(\\d+)`).exec(text)?.[1];
  return line === undefined ? undefined : { line: Number(line), column: 1 };
}
