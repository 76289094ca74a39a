import { linesOf } from '../../../../src/snippets/lines.ts';
import type { Spot } from '../event.ts';

/** The lines of a shell source that test something, as `told.sh` tells them. */
export function shellAssertions(text: string): Spot[] {
  return linesOf(text).flatMap((line, index) =>
    /^\s*(\[\[?|test)\s/.test(line) ? [{ line: index + 1, column: 1 }] : [],
  );
}
