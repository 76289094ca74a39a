import { indentationOf } from './dedent.ts';
import { anyName, markerText } from './marker.ts';
import { typingErrors } from './nearest.ts';

interface MeantMarkers {
  indentation: string;
  /** The markers as they should be, without the comment around them. */
  markers: string;
  /** What keeps the comment from being a marker line. */
  why: string;
}

const shape =
  /^[ \t]*(#+|\/{2,}|-{2,}|<!--|\/\*+)([ \t]*)([A-Za-z]{2,6})([ \t]*[:=-][ \t]*|[ \t]+)([A-Za-z][A-Za-z0-9_-]*)(.*)$/;

/**
 * Reads a comment that was evidently meant to be a marker: its first word is START or END, perhaps in other letters or
 * with a typing error, and its second is a region's name, either known from the file or written LikeAName. Anything
 * else that speaks of starting and ending is prose.
 */
export function findMisspeltMarker(
  line: string,
  open: string,
  known: ReadonlySet<string>,
): MeantMarkers | undefined {
  const match = shape.exec(line);
  if (!match) return undefined;
  const [, opener = '', gap = '', word = '', between = '', name = '', tail = ''] = match;
  const rest = tail.replace(/(?:-->|\*\/)[ \t]*$/, '').trim();
  const edge = (['START', 'END'] as const).find((candidate) => isMeant(word, candidate));
  if (!edge) return undefined;

  const any = between.trim() === '-' && name.toUpperCase() === 'ANY';
  const region = any ? anyName : ([...known].find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
  const named = any || known.has(region);
  const exact = word === edge;
  const alone = rest === '' || rest === ':';
  const evident =
    (alone && (named || (word.toUpperCase() === edge && isNameLike(name)))) ||
    (rest === '' && exact && /^[ \t]+$/.test(between)) ||
    (named && exact);
  if (!evident) return undefined;

  const why = reason();
  if (why === undefined) return undefined;
  return { indentation: indentationOf(line), markers: markerText(edge, region), why };

  function reason(): string | undefined {
    if (opener !== open) return `comments that hold markers start with "${open}" here`;
    if (!exact) return `the word is ${edge}, not ${word}`;
    if (gap === '') return `a space is missing after "${open}"`;
    if (rest !== '') return `a marker line holds only markers, and here stands "${rest}" too`;
    if (any) return `${edge}${anyName} is written as one word in capitals`;
    return /^[ \t]+$/.test(between) ? undefined : `only a space stands between ${edge} and the name`;
  }
}

/** Whether a word is START or END in any case, or one of them with a single typing error in capitals. */
function isMeant(word: string, edge: 'START' | 'END'): boolean {
  if (word.toUpperCase() === edge) return true;
  return word === word.toUpperCase() && typingErrors(word, edge) === 1;
}

/** Whether a word has a capital within, as regions have and prose has not. */
function isNameLike(name: string): boolean {
  return /[a-z0-9][A-Z]/.test(name);
}
