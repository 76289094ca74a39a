import { expect, test } from 'playwright/test';
import type { Shown } from '../../../src/plugin/shown.ts';
import { formatReview } from '../../review/compare.ts';

const versions = new Map([['Weaviate', '1.39.3']]);
const block: Shown = {
  page: 'docs/a.mdx',
  what: 'Python Search of a.py',
  code: 'one\ntwo',
  output: 'found 1',
  verdict: 'ran',
};

/** What changes from the first blocks to the second. */
function review(before: Shown[], now: Shown[], nowVersions = versions): string[] {
  return formatReview({ shown: before, versions }, { shown: now, versions: nowVersions }, 'main').split('\n');
}

test('says so where nothing changes', () => {
  expect(review([block], [block])).toEqual(['Readers see nothing else than at main.']);
});

test('names page and block, and shows the lines that changed', () => {
  expect(review([block], [{ ...block, code: 'one\n2', output: 'found 2', verdict: 'unproven' }])).toEqual([
    'docs/a.mdx',
    '  Python Search of a.py',
    '    - two',
    '    + 2',
    '    prints',
    '    - found 1',
    '    + found 2',
    '    ran -> unproven',
    '1 block or claim on 1 page changed since main.',
  ]);
});

test('says what is new and what is gone', () => {
  const other = { ...block, what: 'Python Close of a.py', output: '' };
  expect(review([block], [other])).toEqual([
    'docs/a.mdx',
    '  Python Search of a.py, removed',
    '    - one',
    '    - two',
    '    prints',
    '    - found 1',
    '  Python Close of a.py, new',
    '    + one',
    '    + two',
    '2 blocks or claims on 1 page changed since main.',
  ]);
});

test('a change of a version is one table', () => {
  expect(review([block], [block], new Map([['Weaviate', '1.40.0']]))).toEqual([
    '| version of | main | now |',
    '| --- | --- | --- |',
    '| Weaviate | 1.39.3 | 1.40.0 |',
    '',
    '0 blocks or claims on 0 pages changed since main.',
  ]);
});

test('a change of a version shows what is printed otherwise in one table, a line of output in each row', () => {
  const other = { ...block, what: 'Python Ask of a.py', code: 'three', output: 'one\na | b\ntwo' };
  const now = [
    { ...block, output: 'found 2' },
    { ...other, output: 'one\na || b\nand\ntwo' },
  ];
  expect(review([block, other], now, new Map([['Weaviate', '1.40.0']]))).toEqual([
    '| version of | main | now |',
    '| --- | --- | --- |',
    '| Weaviate | 1.39.3 | 1.40.0 |',
    '',
    '| page, block | before | now |',
    '| --- | --- | --- |',
    '| docs/a.mdx, Python Search of a.py | `found 1` | `found 2` |',
    '| docs/a.mdx, Python Ask of a.py | `a \\| b` | `a \\|\\| b` |',
    '|  | nothing | `and` |',
    '',
    '2 blocks or claims on 1 page changed since main.',
  ]);
});

test('as Markdown, tables stand as tables and the rest in a fence', () => {
  const now = { shown: [{ ...block, code: 'one\n2' }], versions: new Map([['Weaviate', '1.40.0']]) };
  expect(formatReview({ shown: [block], versions }, now, 'main', 'markdown').split('\n')).toEqual([
    '| version of | main | now |',
    '| --- | --- | --- |',
    '| Weaviate | 1.39.3 | 1.40.0 |',
    '',
    '```text',
    'docs/a.mdx',
    '  Python Search of a.py',
    '    - two',
    '    + 2',
    '```',
    '',
    '1 block or claim on 1 page changed since main.',
  ]);
});

test('a fence around a fence is longer', () => {
  const now = { ...block, code: 'one\n```py' };
  const seen = (shown: Shown) => ({ shown: [shown], versions });
  const lines = formatReview(seen(block), seen(now), 'main', 'markdown').split('\n');
  expect(lines.filter((line) => line.startsWith('````'))).toEqual(['````text', '````']);
});
