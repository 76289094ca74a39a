import { expect, test } from 'playwright/test';
import { findClaims, normalLiteral, withOtherLiteral } from '../../../src/plugin/claims.ts';

/** The claims of a page, each as its id, text and literals. */
function found(page: string): [string, string, string[]][] {
  return findClaims(page, 'docs/page.mdx').map(({ id, text, literals }) => [id, text, literals]);
}

test('a claim ends where its paragraph ends', () => {
  expect(found('Before. {/* fact: a */}Port `8080` is REST.\n\nPort 50051.')).toEqual([
    ['a', 'Port 8080 is REST.', ['8080']],
  ]);
});

test('a claim ends at the next mark', () => {
  expect(found('<!-- fact: a -->One is 1. <!-- fact: b -->Two *are* 2.')).toEqual([
    ['a', 'One is 1.', ['1']],
    ['b', 'Two are 2.', ['2']],
  ]);
});

test('a mark that stands alone claims what follows it', () => {
  expect(found('{/* fact: list */}\n\n- `a` is 1\n- `b` is 2\n\nMore.')).toEqual([
    ['list', 'a is 1b is 2', ['a', '1', 'b', '2']],
  ]);
});

test('a mark in a list item or a table row claims that alone', () => {
  expect(found('- {/* fact: a */}`x` is 1\n- `y` is 2')).toEqual([['a', 'x is 1', ['x', '1']]]);
  const table = '| name | value |\n| --- | --- |\n| <!-- fact: row -->`x` | 1 |\n| `y` | 2 |';
  expect(found(table).map(([id, , literals]) => [id, literals])).toEqual([['row', ['x', '1']]]);
});

test('numbers and versions are literals, and parts of words are none', () => {
  expect(found('{/* fact: a */}v1.31 takes 1,024 texts of UTF8 in 0.5 s, not 2.')[0]?.[2]).toEqual([
    'v1.31',
    '1024',
    '0.5',
    '2',
  ]);
});

test('a number with its unit is a literal, and the end of a name is none', () => {
  expect(found('{/* fact: a */}32M of base-8M wait 50s at 2.5GB of UTF8.')[0]?.[2]).toEqual([
    '32M',
    '50s',
    '2.5GB',
  ]);
});

test('a claim knows where its mark stands', () => {
  expect(findClaims('Text.\n\nMore. {/* fact: a */}So.', 'docs/page.mdx')[0]?.at).toEqual({
    path: 'docs/page.mdx',
    line: 3,
    column: 7,
  });
});

test('a literal changed on the page changes its claim and no other', () => {
  const page =
    '{/* fact: a */}From 1,024 to\n2.5 `x` and ``y``.\n\n| a |\n| --- |\n| {/* fact: b */}`7` 8 |\n';
  const claims = findClaims(page, 'docs/page.mdx');
  const changed = claims.flatMap(({ ends }) =>
    ends.map((end) =>
      findClaims(withOtherLiteral(page, end), 'docs/page.mdx').map((claim) => claim.literals),
    ),
  );
  const [a, b] = [
    ['1024', '2.5', 'x', 'y'],
    ['7', '8'],
  ] as const;
  expect(changed).toEqual([
    [['1,0240', '2.5', 'x', 'y'], b],
    [['1024', '2.50', 'x', 'y'], b],
    [['1024', '2.5', 'x0', 'y'], b],
    [['1024', '2.5', 'x', 'y0'], b],
    [a, ['70', '8']],
    [a, ['7', '80']],
  ]);
});

test('thousands may be written with commas', () => {
  expect(normalLiteral('1,024')).toBe(normalLiteral(1024));
  expect(normalLiteral('1,2')).toBe('1,2');
});
