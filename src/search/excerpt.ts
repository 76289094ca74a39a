import { wordsOf } from './words.ts';

/** A piece of a text; `found` where it is what was searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

const before = 60;
const length = 170;

/** The part of a text around the first of the words, in pieces. */
export function excerptOf(text: string, words: readonly string[]): Piece[] {
  const wanted = new Set(words);
  const pieces = text.split(/(\s+)/).map((piece) => ({ text: piece, found: meets(piece, wanted) }));
  const first = Math.max(
    0,
    pieces.findIndex(({ found }) => found),
  );
  let start = first;
  for (let taken = 0; start > 0 && taken < before; start--) taken += pieces[start - 1]?.text.length ?? 0;
  let end = start;
  for (let taken = 0; end < pieces.length && taken < length; end++) taken += pieces[end]?.text.length ?? 0;
  return [
    ...(start > 0 ? [{ text: '… ', found: false }] : []),
    ...pieces.slice(start, end),
    ...(end < pieces.length ? [{ text: ' …', found: false }] : []),
  ];
}

function meets(piece: string, wanted: ReadonlySet<string>): boolean {
  return wordsOf(piece).some((word) => wanted.has(word));
}
