import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'playwright/test';
import { evidenceHash } from '../../src/plugin/proof-evidence.ts';
import { writeProof } from '../../src/plugin/proof-file.ts';
import type { PublishedRun } from '../../src/plugin/proof-run.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { sha256 } from '../../src/snippets/fingerprint.ts';
import { planOf } from '../snippets/plan.ts';

const page = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const address = '/weaviate/model-providers/model2vec/embeddings';
const child = {
  path: `/base${address}`,
  component: '',
  metadata: { sourceFilePath: page },
  plugin: { name: 'docs', id: 'default' },
};
const routes = [{ ...child, path: '/base', metadata: {}, routes: [child] }];
const run: PublishedRun = {
  address: 'https://github.com/someone/somewhere/actions/runs/42',
  commit: 'c'.repeat(40),
  date: '2026-11-24T08:00:00.000Z',
  evidence: '',
  images: { weaviate: `registry.example/weaviate@sha256:${'d'.repeat(64)}` },
  runtimes: ['Node 24.21.0'],
};

test.afterEach(() => {
  delete process.env.PROOF_RUN;
});

test('a site built here proves its programs and names no run', async () => {
  const tree = await readTree(process.cwd());
  const proof = JSON.parse(await write());
  const programs = (await planOf(tree)).planned.filter(({ subject }) => subject.path === page);
  expect(programs.map(({ subject }) => subject.language)).toEqual(['py', 'ts']);
  const expected = programs.map(async ({ subject: { language, text }, path }) => [
    language,
    { sha256: await sha256(text), evidence: path.replace('static', '') },
  ]);
  expect(proof).toEqual({
    run: null,
    versions: {
      server: tree.fingerprints.py.server,
      model: tree.fingerprints.py.model,
      python: tree.fingerprints.py.client,
      typescript: tree.fingerprints.ts.client,
    },
    pages: { [address]: { source: page, programs: Object.fromEntries(await Promise.all(expected)) } },
  });
});

test('a published site names the run that confirmed its evidence', async () => {
  const { evidence } = await readTree(process.cwd());
  const whole = { ...run, evidence: await evidenceHash(evidence) };
  const proof = JSON.parse(await write(whole));
  expect(proof.run).toEqual(whole);
});

test('no site is built with evidence that the run has not confirmed', async () => {
  const writing = write({ ...run, evidence: 'e'.repeat(64) });
  await expect(writing).rejects.toThrow(`is not what the run confirmed (${'e'.repeat(64)}, ${run.address}).`);
});

test('no site is built with half a run', async () => {
  const writing = write({ ...run, commit: 'main', images: {} });
  await expect(writing).rejects.toThrow('can be published: commit, evidence, images is missing or wrong.');
});

/** Writes the proof of this tree as a build does, with the given run, and gives its text. */
async function write(published?: PublishedRun): Promise<string> {
  const file = test.info().outputPath('proof.json');
  await mkdir(dirname(file), { recursive: true });
  if (published) {
    process.env.PROOF_RUN = `${file}.run`;
    await writeFile(process.env.PROOF_RUN, JSON.stringify(published));
  }
  await writeProof(await readTree(process.cwd()), { outDir: dirname(file), routes, baseUrl: '/base/' });
  return readFile(file, 'utf8');
}
