import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Confirmation } from './confirmation.ts';
import { expect, test } from './fixture.ts';

const gather = 'deploy.yml build gather';
const commit = 'c'.repeat(40);
const env = { GITHUB_SHA: commit };

test('describes the run that all shards confirmed', async ({ checkout }) => {
  checkout.write(
    confirmations(
      { images: {} },
      { date: '2026-11-24T08:00:00.000Z', runtimes: ['Node 24.21.0', 'Python 3.11.9'] },
    ),
  );
  const { status, said } = await checkout.step(gather, { env });
  expect(status, said).toBe(0);
  expect(JSON.parse(checkout.read('.cache/published-run.json'))).toEqual({
    address: address(42),
    commit,
    date: '2026-11-24T08:00:00.000Z',
    evidence: 'e'.repeat(64),
    images: { weaviate: `registry.example/weaviate@sha256:${'d'.repeat(64)}` },
    runtimes: ['Node 24.21.0', 'Python 3.11.7', 'Python 3.11.9'],
  });
});

const refusals: Record<string, [files: Record<string, string>, sentence: string]> = {
  'a shard that confirmed nothing': [
    { '.cache/confirmations/2.json': confirmations({}, {})['.cache/confirmations/2.json'] ?? '' },
    'Of 2 shards, these confirmed nothing: 1. Nothing is published.',
  ],
  'no confirmation at all': [
    { '.cache/confirmations/README': '' },
    'No shard confirmed anything. Nothing is published.',
  ],
  'shards that ran against different evidence': [
    confirmations({}, { evidence: 'f'.repeat(64) }),
    `The shards do not agree on evidence:\n  shard 1: "${'e'.repeat(64)}"\n  shard 2: "${'f'.repeat(64)}"`,
  ],
  'shards that ran different images': [
    confirmations({}, { images: { weaviate: 'another' } }),
    'The shards do not agree on images:',
  ],
  'shards that ran nothing on an image': [
    confirmations({ images: {} }, { images: {} }),
    'No shard ran anything on an image. Nothing is published.',
  ],
  'the confirmations of another commit': [
    confirmations({ commit: 'b'.repeat(40) }, { commit: 'b'.repeat(40) }),
    `The shards confirmed commit ${'b'.repeat(40)}, and this is ${commit}. Nothing is published.`,
  ],
};
for (const [what, [files, sentence]] of Object.entries(refusals)) {
  test(`publishes nothing after ${what}`, async ({ checkout }) => {
    checkout.write(files);
    const { status, said } = await checkout.step(gather, { env });
    expect(said).toContain(sentence);
    expect(status).toBe(1);
  });
}

const proofs: Record<string, [proof: unknown, status: number]> = {
  'attests the proof of this run': [{ run: { commit, address: address(42) } }, 0],
  'attests no proof without a run': [{ run: null }, 1],
  'attests no proof of another commit': [{ run: { commit: 'b'.repeat(40), address: address(42) } }, 1],
  'attests no proof of another run': [{ run: { commit, address: address(41) } }, 1],
};
for (const [what, [proof, expected]] of Object.entries(proofs)) {
  test(what, async ({ checkout }) => {
    checkout.write({ 'proof.json': JSON.stringify(proof) });
    const { status, said } = await checkout.step('deploy.yml publish confirmed', { env });
    expect(status, said).toBe(expected);
    if (expected !== 0)
      expect(said).toContain(`proof.json names no run that confirmed ${commit}. Nothing is published.`);
  });
}

const answers: [what: string, texts: string[], status: number][] = [
  ['finds the attested proof on the published site', ['old\n', 'attested\n'], 0],
  ['finds out that the published site has another proof', ['old\n'], 1],
];
for (const [what, texts, expected] of answers) {
  test(what, async ({ checkout }) => {
    let asked = 0;
    const server = createServer((request, response) => {
      expect(request.url).toBe('/docs/proof.json');
      response.end(texts[Math.min(asked++, texts.length - 1)]);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const listening = server.address();
    const port = listening && typeof listening === 'object' ? listening.port : 0;
    checkout.write({ 'proof.json': 'attested\n' });
    const { status, said } = await checkout.step('deploy.yml publish published', {
      env: { PAGE_URL: `http://127.0.0.1:${port}/docs/` },
      commands: { sleep: 'exit 0' },
    });
    server.close();
    expect(status, said).toBe(expected);
    expect(said).toContain(
      expected === 0 ? 'is the attested proof.' : 'is not the attested proof. Start this workflow again.',
    );
  });
}

function address(run: number): string {
  return `https://github.com/someone/somewhere/actions/runs/${run}`;
}

function confirmations(...shards: Partial<Confirmation>[]): Record<string, string> {
  const whole = shards.map((part, index): Confirmation => {
    return {
      shard: index + 1,
      shards: shards.length,
      commit,
      date: '2026-11-24T07:00:00.000Z',
      evidence: 'e'.repeat(64),
      images: { weaviate: `registry.example/weaviate@sha256:${'d'.repeat(64)}` },
      runtimes: ['Node 24.21.0', 'Python 3.11.7'],
      ...part,
    };
  });
  return Object.fromEntries(
    whole.map((each) => [`.cache/confirmations/${each.shard}.json`, JSON.stringify(each)]),
  );
}
