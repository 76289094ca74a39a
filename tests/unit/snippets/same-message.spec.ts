import { expect, test } from 'playwright/test';
import { sameMessage } from '../../../src/snippets/index.ts';

for (const [what, one, other] of [
  [
    'uuid',
    'no object 3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    'no object 9a0c04e0-4f89-41d3-9a0c-0305e82c33ff',
  ],
  ['time', 'at 2026-11-24T11:58:25.123Z', 'at 2026-11-24T12:58:25Z'],
  ['duration', 'gave up after 2.003s', 'gave up after 1998 ms'],
  ['address in memory', 'object at 0x7f3a2b1c', 'object at 0x7f00aaaa'],
  ['port that the system chose', 'from 127.0.0.1:41234', 'from 127.0.0.1:59999'],
] as const) {
  test(`a message with another ${what} is the same`, () => {
    expect(sameMessage(one, other)).toBe(true);
  });
}

for (const [one, other] of [
  ['class Film already exists', 'class Book already exists'],
  ['status code: 422', 'status code: 500'],
  ['refused by 127.0.0.1:8080', 'refused by 127.0.0.1:8081'],
  ['2 objects', '3 objects'],
] as const) {
  test(`"${one}" is another message than "${other}"`, () => {
    expect(sameMessage(one, other)).toBe(false);
  });
}
