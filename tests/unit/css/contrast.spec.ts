import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { contrast } from './contrast.ts';

const [light = '', dark = ''] = (await readFile('src/css/tokens.css', 'utf8')).split('[data-theme="dark"]');

/** Blocks, the editor, what is marked in either, and what is selected or stands in running text. */
const grounds = ['panel', 'paper', 'proof-wash', 'panel-strong'];

test('black on white is 21:1, and a colour on itself 1:1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#8fd9b0', '#8fd9b0')).toBe(1);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
});

for (const [theme, tokens] of Object.entries({ light, dark }))
  test(`every word of code has a contrast of 7:1 on each ground that code can have (${theme})`, () => {
    const colours = new Map(
      Array.from(tokens.matchAll(/--([\w-]+): (#[\da-f]{6});/g), ([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    const words = ['ink', ...Array.from(colours.keys()).filter((name) => name.startsWith('code-'))];
    expect(words.length).toBeGreaterThan(5);
    const weak = words.flatMap((word) =>
      grounds.flatMap((ground) => {
        const found = contrast(colours.get(word) ?? '', colours.get(ground) ?? '');
        return found >= 7 ? [] : [`--${word} on --${ground} is ${found.toFixed(2)}:1`];
      }),
    );
    expect(weak).toEqual([]);
  });
