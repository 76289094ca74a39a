/**
 * Every kind of mutant, with the part of the pipeline that has to notice it. Mutants stand in line in this order: at one
 * end those that share a stack, at the other those that share a build, as far as they leave the blocks as they are.
 */
export const kinds = {
  'call renamed': 'recording',
  'call replaced': 'recording',
  'arguments swapped': 'recording',
  'option dropped': 'recording',
  'option changed': 'recording',
  'vectorizer none': 'recording',
  'import broken': 'recording',
  'result ignored': 'recording',
  'asserted value changed': 'recording',
  'assertion turned round': 'recording',
  'assertion deleted': 'recording',
  'assertions of a region deleted': 'recording',
  'marker renamed': 'recording',
  'marker lost': 'recording',
  'marker moved': 'recording',
  'regions crossed': 'recording',
  'usage of another region': 'page',
  'usage of another language': 'page',
  'usage in another tab': 'page',
  'blocks swapped': 'page',
  'block removed': 'page',
  'fails added': 'page',
  'fails dropped': 'page',
  'evidence edited': 'evidence',
  'evidence resealed': 'evidence',
  'evidence invented': 'evidence',
  'evidence removed': 'evidence',
  'test skipped': 'tests',
  'exit status swallowed': 'tests',
  'module off': 'stack',
  'model swapped': 'stack',
  'raw code pasted': 'build',
  'another block shown': 'site',
  'one byte more': 'site',
  'one byte less': 'site',
  'Copy of other bytes': 'site',
} as const;

export type Kind = keyof typeof kinds;

/** The part of the pipeline that a mutant is shown to. */
export type Stage = (typeof kinds)[Kind];

/** A file of the tree with what it holds instead; undefined where it is gone. */
export interface Change {
  path: string;
  content: string | Uint8Array | undefined;
}

/** The tree with one thing changed. */
export interface Mutant {
  kind: Kind;
  /** Where the change is: a file of the tree and its line, counted from 1. */
  path: string;
  line: number;
  /** What is different, for people. */
  what: string;
  changes: Change[];
  /** The options of Playwright Test that pick the tests which have to notice it; for the kinds that tests notice. */
  tests?: readonly string[];
}

/** What became of a mutant. */
export type Fate = 'killed' | 'equivalent' | 'survived';

export interface Judgement {
  fate: Fate;
  /** What refused the mutant; empty where nothing did. */
  killer: string;
}

export interface Judged extends Judgement {
  mutant: Mutant;
  milliseconds: number;
}

/** A mutant in one line. */
export function nameOf({ kind, path, line, what }: Mutant): string {
  return `${kind}  ${path}:${line}  ${what}`;
}
