import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixture.ts';

const passing = "test('passes', () => {});";
/** What the second of two projects holds, and what the merged run says of it; nothing where all is well. */
const merged: [what: string, tests: string, says: string | undefined, closing: string][] = [
  ['passes where every test passed', passing, undefined, '4 passed, 0 failed'],
  ['fails where a test failed', "test('two', () => expect(1).toBe(2));", undefined, '3 passed, 1 failed'],
  [
    'fails where a test was skipped',
    "test.skip('two', () => {});",
    'Did not run: second › second.spec.ts › two',
    '3 passed, 1 failed',
  ],
  [
    'fails where a test passed only when tried again',
    "test('two', ({}, info) => expect(info.retry).toBe(1));",
    'Passed only when tried again: second › second.spec.ts › two',
    '3 passed, 1 failed',
  ],
  ['fails where a project ran no test', '', 'No test ran in the project second.', '3 passed, 1 failed'],
];
for (const [what, tests, says, closing] of merged) {
  test(`the merged run of all shards ${what}`, async ({ checkout }) => {
    const projects = ['first', 'second', 'firefox'].map((name) => ({ name, testMatch: `${name}.spec.ts` }));
    const head = "import { expect, test } from 'playwright/test';\n";
    checkout.write({
      'playwright.config.mts': `export default { testDir: 'examples', fullyParallel: true, retries: 1, projects: ${JSON.stringify(projects)} };`,
      'examples/first.spec.ts': `${head}for (const name of ['a', 'b', 'c']) test(name, () => {});`,
      'examples/second.spec.ts': `${head}${tests}`,
    });
    for (const shard of [1, 2]) {
      const env = { PLAYWRIGHT_BLOB_OUTPUT_FILE: `blob-report/report-${shard}.zip` };
      await checkout.bash(`npx playwright test --shard ${shard}/2 --add-reporter blob`, { env });
    }
    const { status, said, summary } = await checkout.step('prove.yml report merge');
    expect(status, said).toBe(closing.endsWith(' 0 failed') ? 0 : 1);
    if (says) expect(said).toContain(`${says}\n`);
    expect(summary).toContain(`\n${closing}\n`);
    expect(checkout.read('playwright-report/index.html')).toContain('<html');
  });
}

const registry = 'cr.weaviate.io/semitechnologies';
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;
const shard = { SHARD: '3', SHARDS: '4' };

test('a shard confirms which evidence, commit and images it has run', async ({ checkout }) => {
  const docker = `name=\${*: -1}; echo "[\\"$\{name%:*}@${digest}\\"]"`;
  const { status, said } = await checkout.step('prove.yml shards confirm', {
    env: shard,
    commands: { docker },
  });
  expect(status, said).toBe(0);
  expect(JSON.parse(checkout.read('.cache/confirmations/3.json'))).toEqual({
    shard: 3,
    shards: 4,
    commit: checkout.git('rev-parse', 'HEAD'),
    date: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    evidence: expect.stringMatching(/^[0-9a-f]{64}$/),
    images: {
      'text2vec-model2vec': `${registry}/model2vec-inference@${digest}`,
      weaviate: `${registry}/weaviate@${digest}`,
    },
    runtimes: [`Node ${process.versions.node}`, expect.stringMatching(/^Python 3\./)],
  });
});

test('a shard confirms nothing with an image that was built here', async ({ checkout }) => {
  const { status, said } = await checkout.step('prove.yml shards confirm', {
    env: shard,
    commands: { docker: 'echo "[]"' },
  });
  expect(status).toBe(1);
  expect(said).toContain('on this machine is not from its registry, so nothing is confirmed with it.');
});

test('a shard whose tests need no stack confirms no image', async ({ checkout }) => {
  const docker = 'echo "Error response from daemon: No such image: $4" >&2; exit 1';
  await checkout.step('prove.yml shards confirm', { env: shard, commands: { docker } });
  expect(JSON.parse(checkout.read('.cache/confirmations/3.json')).images).toEqual({});
});

test('a shard confirms nothing where the engine is gone', async ({ checkout }) => {
  const docker = 'echo "Cannot connect to the Docker daemon" >&2; exit 1';
  const { status, said } = await checkout.step('prove.yml shards confirm', {
    env: shard,
    commands: { docker },
  });
  expect(status).toBe(1);
  expect(said).toContain('Cannot connect to the Docker daemon');
});

test('gives the evidence the name that a reader can work out', async ({ checkout }) => {
  const docker = `name=\${*: -1}; echo "[\\"$\{name%:*}@${digest}\\"]"`;
  mkdirSync(join(checkout.folder, 'static'));
  checkout.write({ 'static/evidence/b.json': '{}\n', 'static/evidence/a/b.json': 'ä\n' });
  await checkout.step('prove.yml shards confirm', { env: shard, commands: { docker } });
  const { said } = await checkout.bash(
    'find static/evidence -type f -name "*.json" | LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d " " -f 1',
  );
  expect(JSON.parse(checkout.read('.cache/confirmations/3.json')).evidence).toBe(said.trim());
});
