import { expect, test } from 'playwright/test';
import { parseShard, shareOf } from '../../snippets/shard.ts';
import { countWorkers } from '../../snippets/workers/count.ts';

const gigabyte = 1 << 30;

test('as many workers as the machine has cores, memory and things to run', () => {
  const machine = { cores: 4, memory: 16 * gigabyte };
  expect(countWorkers(100, undefined, machine)).toBe(4);
  expect(countWorkers(3, undefined, machine)).toBe(3);
  expect(countWorkers(100, undefined, { ...machine, memory: 2.5 * gigabyte })).toBe(2);
  expect(countWorkers(100, undefined, { ...machine, memory: 0.5 * gigabyte })).toBe(1);
});

test('as many workers as were asked for, but none to idle', () => {
  expect(countWorkers(100, 8, { cores: 2, memory: gigabyte })).toBe(8);
  expect(countWorkers(2, 8)).toBe(2);
  expect(countWorkers(5, 0)).toBe(1);
});

test('all shares together are everything, and each thing is in one', () => {
  const things = Array.from({ length: 10 }, (_, index) => index);
  const shares = ['1/4', '2/4', '3/4', '4/4'].map((share) => shareOf(things, parseShard(share)));
  expect(shares.flat().toSorted((one, other) => one - other)).toEqual(things);
  expect(shares.map((share) => share.length)).toEqual([3, 3, 2, 2]);
});
