import type { Issue } from './issues.ts';
import { lookAlikesIn } from './look-alikes.ts';

interface Hidden {
  index: number;
  text: string;
  what: string;
  replacement: string;
}

const pictograph = String.raw`\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?`;

/** Emoji are the only place where joiners and variation selectors belong. */
const emoji = String.raw`${pictograph}(?:\u200D${pictograph})*|[0-9#*]\uFE0F\u20E3`;

/** Rows of what a reader cannot see, each with its name and what may stand there instead. */
const rows: { pattern: string; what: string; replacement: string }[] = [
  {
    pattern: String.raw`[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]`,
    what: 'a bidirectional control',
    replacement: '',
  },
  {
    pattern: String.raw`[\u00AD\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200D\u2060-\u2065\u206A-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]`,
    what: 'a character without width',
    replacement: '',
  },
  {
    pattern: String.raw`[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]`,
    what: 'not an ordinary space',
    replacement: ' ',
  },
  {
    pattern: String.raw`[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\u2028\u2029]`,
    what: 'a control character',
    replacement: '',
  },
];

const pattern = new RegExp(`(${emoji})|${rows.map((row) => `(${row.pattern})`).join('|')}`, 'gu');

/** What nearly every line is made of: nothing in it can be hidden or look like something else. */
const plain = /^[\t\n\r -~]*$/;

/** What stands in a line that a reader cannot see, or would take for something else, in order. */
function hiddenIn(line: string): Hidden[] {
  if (plain.test(line)) return [];
  const found: Hidden[] = [];
  for (const match of line.matchAll(pattern)) {
    const [text, , ...groups] = match;
    const row = rows[groups.indexOf(text)];
    if (row) found.push({ index: match.index, text, what: row.what, replacement: row.replacement });
  }
  for (const { index, text, letter } of lookAlikesIn(line)) {
    found.push({ index, text, what: `not the letter ${letter}, but looks like it`, replacement: letter });
  }
  return found.sort((one, other) => one.index - other.index);
}

/** The line with every hidden or misleading character gone or replaced by the one it looks like. */
export function withoutHidden(line: string): string {
  let clean = '';
  let index = 0;
  for (const hidden of hiddenIn(line)) {
    clean += line.slice(index, hidden.index) + hidden.replacement;
    index = hidden.index + hidden.text.length;
  }
  return clean + line.slice(index);
}

/** An issue for each line of a source that holds characters which a reader cannot see or would take for others. */
export function findHiddenCharacters(path: string, lines: readonly string[]): Issue[] {
  return lines.flatMap((found, index) => {
    const [first, ...others] = hiddenIn(found);
    if (!first) return [];
    const more =
      others.length === 0
        ? ''
        : ` There ${others.length === 1 ? 'is 1' : `are ${others.length}`} more on this line.`;
    return {
      code: 'hidden-characters',
      severity: 'error',
      at: { path, line: index + 1, column: first.index + 1 },
      message: `${codePoint(first.text)} is ${first.what}: a reader who copies this line gets what nobody sees.${more}`,
      fix: `${first.replacement === '' ? 'Remove it' : `Type "${first.replacement}" in its place`}, or write it as an escape if the program needs it.`,
      found,
      corrected: withoutHidden(found),
    };
  });
}

/** A text with its hidden characters written out, as `<U+200B>`, for terminals and messages. */
export function showHidden(text: string): string {
  const shown = hiddenIn(text).filter(({ what }) => !what.startsWith('not the letter'));
  return shown.reduceRight(
    (line, { index, text: hidden }) =>
      `${line.slice(0, index)}<${codePoint(hidden)}>${line.slice(index + hidden.length)}`,
    text,
  );
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
