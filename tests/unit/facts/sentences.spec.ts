import { expect, test } from 'playwright/test';
import { sentencesOf } from '../../facts/sentences.ts';

/** The sentences of a page, each as its text and its fact. */
function read(page: string): [string, string | undefined][] {
  return sentencesOf(page, 'docs/page.mdx').map(({ text, fact }) => [text, fact]);
}

test('sentences before a mark have no fact, those after it have', () => {
  expect(read('One. {/* fact: a */}Two. Three.\n\nFour.')).toEqual([
    ['One.', undefined],
    ['Two.', 'a'],
    ['Three.', 'a'],
    ['Four.', undefined],
  ]);
});

test('a full stop in inline code ends no sentence', () => {
  expect(read('Write `a.b()`. Then `c`.')).toEqual([
    ['Write `a.b()`.', undefined],
    ['Then `c`.', undefined],
  ]);
});

test('a table row is one sentence, and its header none', () => {
  expect(read('| a | b |\n| --- | --- |\n| {/* fact: x */}one | 1 |\n| two | 2 |')).toEqual([
    ['one | 1', 'x'],
    ['two | 2', undefined],
  ]);
});

test('a mark that stands alone before a table or a list is that of all of it', () => {
  expect(read('{/* fact: x */}\n\n- One.\n- Two.\n\nThree.')).toEqual([
    ['One.', 'x'],
    ['Two.', 'x'],
    ['Three.', undefined],
  ]);
});

test('a sentence knows its line', () => {
  expect(sentencesOf('# Head\n\nOne.\n\nTwo.', 'docs/page.mdx').map(({ at }) => at.line)).toEqual([3, 5]);
});
