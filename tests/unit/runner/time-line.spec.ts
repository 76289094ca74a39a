import { expect, test } from 'playwright/test';
import { timesLine } from '../../snippets/times-line.ts';
import { timeLine } from '../../time-line.ts';

test('names what went on one after the other, then what went on beside it', () => {
  const parts = [
    ['facts', 1240],
    ['prose', 60],
  ] as const;
  expect(timeLine(parts, [['types', 9000]])).toBe('Time: facts 1.2 s, prose 0.1 s; beside them types 9.0 s.');
  expect(timeLine(parts)).toBe('Time: facts 1.2 s, prose 0.1 s.');
});

test('a run of everything begins with what was read before', () => {
  const times = {
    reading: 1500,
    prepared: 20,
    stacks: [4000, 3000],
    types: 2000,
    runs: 9000,
    each: [5000, 6000],
  };
  const line =
    'Time: reading 1.5 s, preparation 0.0 s, stack 3.0 s, runs 6.0 s on 2 workers (11.0 s one after the other), types';
  expect(timesLine(times)).toBe(`${line} 2.0 s beside them.`);
  expect(timesLine({ ...times, types: 10_000 })).toBe(`${line} 10.0 s, 1.0 s of it after them.`);
});
