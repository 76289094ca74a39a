import type { Root } from 'nlcst';
import { toString as textOf } from 'nlcst-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** The longest sentence that is read in one go, in words. */
export const longestSentence = 55;

/** What is written otherwise here, and how. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\butili[sz]e[sd]?\b/i, 'Write "use".'],
  [/\bin order to\b/i, 'Write "to".'],
  [/\bplease\b/i, 'Say what to do, without please.'],
  [/\b(?:simply|obviously|of course)\b/i, 'Leave it out: it is not so to somebody for whom it is not.'],
  [/\bleverage[sd]?\b/i, 'Write "use".'],
  [/\b(?:e\.g\.|i\.e\.)/i, 'Write "for example" or "that is".'],
  [/\band\/or\b/i, 'Write "or", or name both.'],
  [/\b(?:blazing(?:ly)?|cutting-edge|state-of-the-art|world-class)\b/i, 'Give the figure instead.'],
];

/** Finds sentences that are too long and phrases that are written otherwise here. */
export function houseStyle() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'SentenceNode', (sentence) => {
      const words = sentence.children.filter(({ type }) => type === 'WordNode').length;
      if (words > longestSentence) {
        const message = file.message(`This sentence has ${words} words.`, {
          place: sentence.position,
          ruleId: 'sentence',
        });
        message.note = `Split it: ${longestSentence} are the most.`;
      }
      const text = textOf(sentence);
      for (const [phrase, advice] of phrases) {
        const found = phrase.exec(text)?.[0];
        if (found === undefined) continue;
        const message = file.message(`"${found}" is written otherwise here.`, {
          place: sentence.position,
          ruleId: 'phrase',
        });
        message.note = advice;
      }
    });
  };
}
