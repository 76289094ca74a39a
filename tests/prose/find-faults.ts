import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import dictionary from 'dictionary-en-gb';
import { toNlcst } from 'mdast-util-to-nlcst';
import { ParseEnglish } from 'parse-english';
import retextRepeatedWords from 'retext-repeated-words';
import retextSpell from 'retext-spell';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import type { Issue } from '../../src/snippets/issues.ts';
import { parseProse } from './read-prose.ts';
import { houseStyle } from './style.ts';

/** A fault of spelling or style: where, what, and the next keystroke. */
export type ProseFault = Omit<Issue, 'code' | 'severity'>;

export const wordList = 'tests/prose/words.txt';

/** The words that no dictionary of English has and that are right here. */
export async function readWords(siteDir: string): Promise<string> {
  return readFile(join(siteDir, wordList), 'utf8');
}

/** Finds what a page's prose has against the dictionary, the word list and the style of this site. */
export function proseChecker(words: string): (path: string, text: string) => Promise<ProseFault[]> {
  const processor = unified()
    .use(retextSpell, { dictionary, personal: words, max: 1 })
    .use(retextRepeatedWords)
    .use(houseStyle)
    .freeze();
  return async (path, text) => {
    const file = new VFile({ path, value: text });
    for (const part of parseProse(text)) await processor.run(toNlcst(part, file, ParseEnglish), file);
    const faults = file.messages.filter(({ ruleId }) => ruleId !== 'overflow');
    return faults.map((message) => {
      const { line = 1, column = 1 } = message;
      return { at: { path, line, column }, ...wordsFor(message) };
    });
  };
}

function wordsFor({ source, reason, note, actual }: VFileMessage): Omit<ProseFault, 'at'> {
  if (source === 'retext-spell')
    return {
      message: `"${actual}" is no word of the dictionary.`,
      fix: `Correct it. If it is right, add it to ${wordList}, or write it as code.`,
    };
  if (source === 'retext-repeated-words') {
    const [word = ''] = actual?.split(/\s/) ?? [];
    const mended = actual?.includes('\n') ? {} : { found: actual ?? '', corrected: word };
    return { message: `"${word}" stands here twice.`, fix: 'Remove one of the two.', ...mended };
  }
  return { message: reason, fix: note ?? 'Read the sentence once more and mend it.' };
}
