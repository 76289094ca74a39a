import { expect, test } from 'playwright/test';
import { limits } from '../../../src/live/limits.ts';
import { readPageMessage, readWorkerMessage } from '../../../src/live/protocol.ts';

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

test('a worker takes from the page what the protocol has, and nothing besides it', () => {
  const reply = { status: 200, headers: { a: 'b' }, body: new Uint8Array(2) };
  for (const message of [
    { type: 'run', run: 'r', code: 'print(1)' },
    { type: 'ping' },
    { type: 'reply', id: 1, reply },
    { type: 'file', id: 2, bytes: new Uint8Array(3) },
    { type: 'refusal', id: 3, message: 'no' },
  ]) {
    expect(readPageMessage({ ...message, more: 1 })).toEqual(message);
  }
});

test('a worker takes no code and no words that are too long', () => {
  expect(readPageMessage({ type: 'run', run: 'r', code: 'x'.repeat(limits.code + 1) })).toBeUndefined();
  expect(readPageMessage({ type: 'run', run: 'r'.repeat(101), code: '' })).toBeUndefined();
  expect(readPageMessage({ type: 'refusal', id: 1, message: 'x'.repeat(100_001) })).toBeUndefined();
});

test('anything else that comes to a worker is no message', () => {
  const body = new Uint8Array(1);
  for (const data of [
    undefined,
    null,
    'run',
    { type: 'other', id: 1 },
    { type: 'run', run: 1, code: '' },
    { type: 'refusal', id: -1, message: 'no' },
    { type: 'file', id: 1, bytes: [1] },
    { type: 'file', id: 1, bytes: new Uint8Array(new SharedArrayBuffer(1)) },
    { type: 'reply', id: 1, reply: { status: '200', headers: {}, body } },
    { type: 'reply', id: 1, reply: { status: 200, headers: { a: 1 }, body } },
    { type: 'reply', id: 1, reply: { status: 200, headers: {}, body: 'text' } },
  ]) {
    expect(readPageMessage(data)).toBeUndefined();
  }
});
