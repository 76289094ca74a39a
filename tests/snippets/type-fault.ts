import type { Spot } from './run/event.ts';

/** What a checker says of a place in a file, which is given by its path, and how to mend such things. */
export interface TypeFault {
  checker: string;
  file: string;
  spot: Spot;
  words: string;
  hint: string;
}

/** How to mend what an editor shows as well. */
export const mendTypes = 'Mend the types; who copies this sees the same in an editor.';
