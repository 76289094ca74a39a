import { type Edit, splice } from '../../../src/plugin/splice.ts';
import type { Kind, Mutant } from '../mutant.ts';

/** A change of one file, found by a look at its syntax. */
export interface Found {
  kind: Kind;
  path: string;
  line: number;
  what: string;
  edits: Edit[];
}

/** The mutant of a change, made on the text that the file has. */
export function mutantOf({ edits, ...place }: Found, text: string): Mutant {
  return { ...place, changes: [{ path: place.path, content: splice(text, edits) }] };
}

/** The line of an offset, counted from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** A text on one line, cut where it is long. */
export function shown(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= 60 ? line : `${line.slice(0, 57)}...`;
}

/** A name with two letters in the middle swapped, or with one more where they are the same. */
export function misspelt(name: string): string {
  const middle = Math.floor(name.length / 2);
  const swapped = [name.slice(0, middle - 1), name[middle], name[middle - 1], name.slice(middle + 1)].join(
    '',
  );
  return name.length > 1 && swapped !== name ? swapped : `${name}${name.at(-1)}`;
}
