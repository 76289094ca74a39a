import type { Issue } from '../../src/snippets/issues.ts';
import type { Judged, Mutant } from './mutant.ts';

/** What the types have against a source or program, by `subjectKey`. */
export type Faults = ReadonlyMap<string, Issue[]>;

/** What a worker is asked: to keep what the type checks said, or to judge a mutant. */
export type Request = { kind: 'faults'; faults: Faults } | { kind: 'mutant'; mutant: Mutant };

/** What a worker answers to each mutant, and says besides. */
export type Answer =
  | { kind: 'judged'; judged: Judged }
  | { kind: 'failed'; why: string }
  | { kind: 'log'; line: string };
