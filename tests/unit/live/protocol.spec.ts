import { expect, test } from 'playwright/test';
import { readWorkerMessage } from '../../../src/live/protocol.ts';

const print = (text: unknown, values: unknown) =>
  readWorkerMessage({ type: 'print', run: 'r', print: { stream: 'stdout', text, line: 1, values } });

test('a print has the size of its text and of its values', () => {
  expect(print('abc', [])).toMatchObject({ type: 'print', print: { text: 'abc', values: [] }, size: 5 });
  expect(print('', ['abc', { key: [1, null, true] }])).toMatchObject({ size: expect.any(Number) });
});

test('of a print that no run may have, nothing is kept but that it was too large', () => {
  const circle: unknown[] = [];
  circle.push(circle, circle);
  for (const [text, values] of [
    ['x'.repeat(2_000_000), []],
    ['', ['x'.repeat(2_000_000)]],
    ['', Array.from({ length: 2_000_000 }, () => 0)],
    ['', circle],
  ]) {
    expect(print(text, values)).toMatchObject({
      print: { text: '', values: [] },
      size: Number.POSITIVE_INFINITY,
    });
  }
});

test('values that JSON cannot have are no message', () => {
  for (const value of [1n, undefined, new Map(), new Date(), new Uint8Array(3), /x/]) {
    expect(print('', [value])).toBeUndefined();
  }
});
