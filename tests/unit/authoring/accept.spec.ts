import { expect } from 'playwright/test';
import { readTree } from '../../../src/plugin/tree.ts';
import { accept } from '../../authoring/accept.ts';
import { planOf } from '../../snippets/plan.ts';
import type { Proof } from '../../snippets/prove.ts';
import { type Site, test } from '../plugin/site-fixture.ts';

const source = '_includes/books.py';

/** What is known after everything of a site has run. */
async function proofsOf(site: Site): Promise<Map<string, Proof>> {
  const { planned } = await planOf(await readTree(site.folder));
  const ran = planned.map((one): Proof => {
    const evidence = one.recorded ? { evidence: one.recorded } : {};
    return { planned: one, ...evidence, issues: [], milliseconds: 1, stackEnded: false };
  });
  return new Map(ran.map((proof) => [proof.planned.path, proof]));
}

test('what has run and is still what stands there is recorded', async ({ site }) => {
  expect(await accept(site.folder, source, await proofsOf(site))).toBeUndefined();
});

test('a source that was edited after its run is not recorded', async ({ site }) => {
  const proofs = await proofsOf(site);
  const before = await readTree(site.folder);
  await site.change(source, 'print(len(books))', 'print(len(books) + 1)');
  expect(await accept(site.folder, source, proofs)).toBe(`${source} is not what ran. Save it again.`);
  expect((await readTree(site.folder)).evidence).toEqual(before.evidence);
});
