import { expect, test } from 'playwright/test';
import { highlight } from '../../../src/plugin/highlight.ts';

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

  test('keeps empty lines and indentation', () => {
    expect(highlight('if a:\n\n    b', 'py').replace(/<[^>]*>/g, '')).toBe('if a:\n\n    b');
  });
});
