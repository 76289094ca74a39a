import { expect, test } from 'playwright/test';
import { inlineCodeOf } from '../../../src/plugin/inline-code.ts';
import { parseMdx } from '../../../src/plugin/syntax.ts';

/** The inline code of a page, each with its line and column. */
function found(page: string): string[] {
  return inlineCodeOf(parseMdx(page), page).map(({ line, column, value }) => `${line}:${column} ${value}`);
}

test('finds code between backticks and in elements, wherever they stand', () => {
  expect(found('Set `a_b`, or <code>c_d</code>.')).toEqual(['1:5 a_b', '1:15 c_d']);
  expect(found('| one |\n| --- |\n| <code>a_b</code> |')).toEqual(['3:3 a_b']);
  expect(found('<details><summary><code>a_b</code></summary>x</details>')).toEqual(['1:19 a_b']);
  expect(found('Press <kbd>Tab</kbd>, see <samp>a_b</samp>.')).toEqual(['1:7 Tab', '1:27 a_b']);
});

test('finds the code of an element whatever its letters look like', () => {
  expect(found('See <code>**a**.b</code>.')).toEqual(['1:5 a.b']);
  expect(found("See <code>{'a.' + 'b'}</code>.")).toEqual(['1:5 a.b']);
  expect(found('See <code>a.{`b`}</code>.')).toEqual(['1:5 a.b']);
  expect(found("See <code>{on ? 'a' : 'b'}</code>.")).toEqual(['1:5 a, b']);
  expect(found('See <code>{known.slice(1)}</code>.')).toEqual(['1:5 …']);
});

test('finds code in attributes and expressions', () => {
  expect(found('<TabItem label={<code>a_b</code>}>x</TabItem>')).toEqual(['1:17 a_b']);
  expect(found('<TabItem label="Use `a_b`">x</TabItem>')).toEqual(['1:10 a_b']);
  expect(found("<TabItem label={'Use `a_b`'}>x</TabItem>")).toEqual(['1:17 a_b']);
  expect(found('<Part {...{ label: <code>a_b</code> }} />')).toEqual(['1:20 a_b']);
  expect(found('export const part = <p>See <code>a_b</code></p>;\n\n{<code>c_d</code>}')).toEqual([
    '1:28 a_b',
    '3:2 c_d',
  ]);
});

test('finds backticks in titles, in the words for an image and in the head of a page', () => {
  expect(found('[text](./a.mdx "See `a_b`")')).toEqual(['1:1 a_b']);
  expect(found('![Shows `a_b`](./a.png "See `c_d`")')).toEqual(['1:1 a_b', '1:1 c_d']);
  expect(found('---\ntitle: One\ndescription: See `a_b`.\n---\n\nText.')).toEqual(['3:1 a_b']);
  expect(found(':::note[Use `a_b`]\n\nText.\n\n:::')).toEqual(['1:13 a_b']);
});

test('what a reader never sees is no code', () => {
  expect(found('{/* `a_b` */}\n\n<!-- `c_d` -->\n\nText.')).toEqual([]);
});
