import type { Json } from '../../../src/snippets/evidence.ts';

/** A place in the running file, counted from 1. */
export interface Spot {
  line: number;
  column: number;
}

/** What a running source tells, as one line of JSON each; `frames` are its own lines on the stack, innermost first. */
export type Event =
  /** Something was printed; the text carries its line end. */
  | { type: 'print'; frames: Spot[]; text: string; values: Json[] }
  /** The assertions that the file holds. */
  | { type: 'assertions'; spots: Spot[] }
  /** A line without an assertion is about to run. */
  | { type: 'line'; spot: Spot }
  /** An assertion was reached. */
  | { type: 'assertion'; spot: Spot }
  /** An assertion did not hold, whatever became of that. */
  | { type: 'broken'; spot: Spot }
  /** Weaviate has done what a request asked; `names` are the collections that the request's body names. */
  | { type: 'request'; frames: Spot[]; method: string; path: string; names: string[] }
  /** The file called for its own end. */
  | { type: 'exit'; frames: Spot[]; call: string }
  /** The file ended with an error that nothing caught: what it says, and that with the errors behind it. */
  | { type: 'error'; frames: Spot[]; own: string; message: string }
  /** The file ran to its end. */
  | { type: 'end' };
