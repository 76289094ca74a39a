import type { Spot } from './run/event.ts';

/** What a type checker says of a place in a file, which is given by its path. */
export interface TypeFault {
  file: string;
  spot: Spot;
  words: string;
}
