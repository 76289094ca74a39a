import { expect, test } from 'playwright/test';
import { canonicalJson, parseEvidence, seal } from '../../../src/snippets/index.ts';
import { block, fingerprint, hash, unsealed } from './evidence-fixture.ts';

test('reads what a run wrote', async () => {
  const sealed = await seal(unsealed());
  expect(parseEvidence(canonicalJson(sealed))).toEqual(sealed);
});

test('reads any JSON as printed values', async () => {
  const output = [{ line: 1, text: '', values: [null, true, [1.5], { a: { b: [] } }] }];
  const sealed = await seal(unsealed({ blocks: [block({ output })] }));
  expect(parseEvidence(canonicalJson(sealed))).toEqual(sealed);
});

const whole = { ...unsealed(), seal: hash('d') };
const { model: _, ...withoutModel } = fingerprint;
const malformed: Record<string, unknown> = {
  'no object': null,
  'a list': [whole],
  'a missing field': unsealed(),
  'a field too many': { ...whole, note: 'edited' },
  'an unknown kind': { ...whole, kind: 'page' },
  'an unknown language': { ...whole, language: 'go' },
  'a language that is a property of every object': { ...whole, language: 'toString' },
  'a hash in capitals': { ...whole, sha256: hash('A') },
  'a short hash': { ...whole, seal: 'abc' },
  'half a fingerprint': { ...whole, fingerprint: withoutModel },
  'blocks that are no list': { ...whole, blocks: {} },
  'a block without collections': { ...whole, blocks: [{ ...block(), collections: null }] },
  'output on line 0': { ...whole, blocks: [block({ output: [{ line: 0, text: '', values: [] }] })] },
  'output that is no text': {
    ...whole,
    blocks: [{ ...block(), output: [{ line: 1, text: 3, values: [] }] }],
  },
  'half an assertion': { ...whole, assertions: [{ line: 3 }] },
  'an assertion that never ran': { ...whole, assertions: [{ line: 3, count: 0 }] },
};

for (const [name, value] of Object.entries(malformed)) {
  test(`refuses ${name}`, () => {
    expect(parseEvidence(JSON.stringify(value))).toBeUndefined();
  });
}

for (const text of ['', '{', '<<<<<<< HEAD', '{"subject": "docs/a.py"']) {
  test(`refuses ${JSON.stringify(text)}`, () => {
    expect(parseEvidence(text)).toBeUndefined();
  });
}
