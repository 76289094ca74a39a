import { expect, test } from 'playwright/test';
import {
  compareEvidence,
  compareShared,
  formatDifferences,
  type Json,
  sameValues,
  seal,
} from '../../../src/snippets/index.ts';
import { block, hash, unsealed } from './evidence-fixture.ts';

test('two equal runs have no difference', async () => {
  expect(compareEvidence(await seal(unsealed()), await seal(unsealed()))).toEqual([]);
});

test('every difference is told, with what was recorded and what came out now', async () => {
  const recorded = await seal(unsealed({ blocks: [block(), block({ region: 'Gone', output: [] })] }));
  const now = await seal(
    unsealed({
      blocks: [
        block({
          sha256: hash('c'),
          output: [
            { line: 2, text: 'three 0.5', values: ['three', 0.5] },
            { line: 3, text: 'more\nlines', values: ['more\nlines'] },
          ],
          collections: { created: [], changed: ['Question'], deleted: [] },
        }),
        block({ region: 'New', output: [] }),
      ],
      assertions: [{ line: 9, count: 3 }],
    }),
  );
  const differences = compareEvidence(recorded, now);
  expect(differences[1]).toEqual({
    source: 'docs/a.py',
    region: 'Near',
    what: 'output',
    line: 2,
    recorded: 'three 0.25',
    now: 'three 0.5',
  });
  expect(formatDifferences(differences)).toBe(
    [
      'docs/a.py  Near  the bytes that a reader copies',
      `  - ${hash('b')}`,
      `  + ${hash('c')}`,
      'docs/a.py  Near  line 2  printed',
      '  - three 0.25',
      '  + three 0.5',
      'docs/a.py  Near  line 3  printed',
      '  - (nothing)',
      '  + more',
      '  + lines',
      'docs/a.py  Near  collections',
      '  - created Question',
      '  + changed Question',
      'docs/a.py  Gone  region',
      '  - Gone',
      '  + (nothing)',
      'docs/a.py  New  region',
      '  - (nothing)',
      '  + New',
      'docs/a.py  assertions that ran',
      '  - docs/a.py:9',
      '  + docs/a.py:9 (3 times)',
    ].join('\n'),
  );
});

test('a print that moved to another line is a difference', () => {
  const moved = block({ output: [{ line: 4, text: 'three 0.25', values: ['three', 0.25] }] });
  expect(formatDifferences(compareShared([block()], [moved]))).toBe(
    'docs/a.py  Near  line 4  printed\n  - line 2: three 0.25\n  + line 4: three 0.25',
  );
});

test('values that differ behind the same text are a difference', () => {
  const other = block({ output: [{ line: 2, text: 'three 0.25', values: ['three', '0.25'] }] });
  expect(formatDifferences(compareShared([block()], [other]))).toBe(
    'docs/a.py  Near  line 2  printed values\n  - ["three",0.25]\n  + ["three","0.25"]',
  );
});

test('a source and a program are compared in the blocks that both have', () => {
  const other = block({ region: 'Hidden', sha256: hash('f') });
  expect(compareShared([block(), other], [block(), block({ source: 'docs/b.py' })])).toEqual([]);
});

test('numbers may lie 1e-4 apart, wherever they stand', () => {
  expect(sameValues({ a: [1, { b: 0.5 }] }, { a: [1.00009, { b: 0.49995 }] })).toBe(true);
  expect(sameValues({ b: 1, a: 2 }, { a: 2, b: 1 })).toBe(true);
  expect(sameValues(0.5, 0.5002)).toBe(false);
});

test('values of another shape are not the same', () => {
  const pairs: [Json, Json][] = [
    [1, '1'],
    [null, 0],
    [[], {}],
    [[1], [1, 2]],
    [{ a: null }, {}],
    [{ a: null }, { b: null }],
    [true, 1],
  ];
  for (const [one, other] of pairs) {
    expect(sameValues(one, other), `${JSON.stringify(one)} and ${JSON.stringify(other)}`).toBe(false);
    expect(sameValues(other, one)).toBe(false);
  }
});

test('an answer that a shell block shows may have other ids and times, and nothing else', () => {
  const answer = (id: string, time: number, title: string) =>
    block({
      source: 'docs/a.sh',
      output: [
        {
          line: 2,
          text: JSON.stringify({ id, creationTimeUnix: time, title }),
          values: [{ id, creationTimeUnix: time, title }],
        },
      ],
    });
  const [one, other] = ['0a', '0b'].map((end) => `6f1c1f1e-0000-4000-8000-0000000000${end}`);
  const recorded = answer(one ?? '', 1_795_000_000_000, 'Alien');
  const now = answer(other ?? '', 1_795_000_000_999, 'Alien');
  expect(compareShared([recorded], [now])).toEqual([]);
  expect(compareShared([recorded], [answer(one ?? '', 1_795_000_000_000, 'Aliens')])).toHaveLength(1);
  // What is no JSON, and what other languages print, is compared to the byte.
  const text = (source: string, line: string) =>
    block({ source, output: [{ line: 2, text: line, values: [] }] });
  expect(compareShared([text('docs/a.sh', `id ${one}`)], [text('docs/a.sh', `id ${other}`)])).toHaveLength(1);
  const python = [one, other].map((id) => text('docs/a.py', JSON.stringify({ id })));
  expect(compareShared(python.slice(0, 1), python.slice(1))).toHaveLength(1);
});
