import { createHash } from 'node:crypto';
import { expect, test } from 'playwright/test';
import { canonicalJson, seal, sealHolds, sha256 } from '../../../src/snippets/index.ts';
import { hash, unsealed } from './evidence-fixture.ts';

test('hashes a text as the bytes of its file', async () => {
  for (const text of ['', 'abc', 'line\r\n', '\uFEFFcafé 👩‍👧']) {
    const expected = createHash('sha256').update(text, 'utf8').digest('hex');
    expect(await sha256(text)).toBe(expected);
    expect(await sha256(Buffer.from(text))).toBe(expected);
  }
});

test('writes JSON with sorted keys, two spaces and a last newline', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: {}, B: [] })).toBe(
    '{\n  "B": [],\n  "a": {},\n  "b": [\n    1,\n    {\n      "c": "x",\n      "d": null\n    }\n  ]\n}\n',
  );
});

test('gives equal bytes for equal values and keeps odd keys', () => {
  const value: unknown = JSON.parse('{"__proto__": {"z": 1, "a": 2}, "10": 1, "9": 2}');
  expect(JSON.parse(canonicalJson(value))).toEqual(value);
  expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
});

test('a seal holds on what the run wrote, also after a file', async () => {
  const sealed = await seal(unsealed());
  expect(await sealHolds(sealed)).toBe(true);
  expect(await sealHolds(JSON.parse(canonicalJson(sealed)))).toBe(true);
});

test('a seal breaks on any edit', async () => {
  const sealed = await seal(unsealed());
  expect(await sealHolds({ ...sealed, sha256: hash('9') })).toBe(false);
  expect(await sealHolds({ ...sealed, assertions: [] })).toBe(false);
  expect(await sealHolds({ ...sealed, fingerprint: { ...sealed.fingerprint, server: '1.39.4' } })).toBe(
    false,
  );
  expect(await sealHolds({ ...sealed, seal: hash('9') })).toBe(false);
});
