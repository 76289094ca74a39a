import { expect, test } from 'playwright/test';
import { highlight } from '../../../src/plugin/highlight.ts';
import { parseLineRanges } from '../../../src/plugin/line-ranges.ts';

test.describe('highlighting', () => {
  for (const [language, code, html] of [
    [
      'py',
      'print("a", 1)  # b',
      '<i class=f>print</i>(<i class=s>"a"</i>, <i class=c>1</i>)  <i class=m># b</i>',
    ],
    ['ts', "const a = f('<b>');", "<i class=k>const </i>a = <i class=f>f</i>(<i class=s>'&lt;b&gt;'</i>);"],
    ['yaml', 'a: true # b', '<i class=k>a</i>: <i class=c>true </i><i class=m># b</i>'],
    ['sh', 'echo "a" && b', '<i class=f>echo </i><i class=s>"a" </i>&amp;&amp; <i class=f>b</i>'],
    ['text', 'a < b & c', 'a &lt; b &amp; c'],
  ] as const) {
    test(`gives words of ${language} their roles and keeps the text`, () => {
      expect(highlight(code, language)).toBe(html);
    });
  }

  test('puts marked neighbours into one mark, with their line ends', () => {
    expect(highlight('a\nb\nc\nd', 'text', new Set([2, 3]))).toBe('a\n<mark>b\nc\n</mark>d');
    expect(highlight('a\nb', 'text', new Set([2]))).toBe('a\n<mark>b</mark>');
  });

  test('keeps empty lines and indentation', () => {
    expect(highlight('if a:\n\n    b', 'py').replace(/<[^>]*>/g, '')).toBe('if a:\n\n    b');
  });
});

test.describe('line ranges', () => {
  test('name single lines and ranges', () => {
    expect(parseLineRanges('1, 3-5')).toEqual(new Set([1, 3, 4, 5]));
  });

  for (const written of ['', 'x', '2-', '5-3'])
    test(`are not "${written}"`, () => {
      expect(parseLineRanges(written)).toBeUndefined();
    });
});
