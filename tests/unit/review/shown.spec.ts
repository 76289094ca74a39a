import { expect } from 'playwright/test';
import { findIssues } from '../../../src/plugin/gate.ts';
import { shownBy, versionsOf } from '../../../src/plugin/shown.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { canonicalJson, parseEvidence, seal } from '../../../src/snippets/index.ts';
import { formatReview, type Seen } from '../../review/compare.ts';
import { type Site, test } from '../plugin/site-fixture.ts';

const page = 'docs/find.mdx';

async function seenIn({ folder }: Site): Promise<Seen> {
  const tree = await readTree(folder);
  return { shown: shownBy(tree, await findIssues(tree)), versions: versionsOf(tree) };
}

/** What a change of the site changes for readers. */
async function review(site: Site, change: () => Promise<void>): Promise<string[]> {
  const before = await seenIn(site);
  await change();
  return formatReview(before, await seenIn(site), 'main').split('\n');
}

test('a changed fence is told, by the heading that it stands below', async ({ site }) => {
  const told = await review(site, () =>
    site.change(page, 'services: {weaviate: {init: true}}', 'services:\n  weaviate: {tty: true}'),
  );
  expect(told).toEqual([
    page,
    '  YAML below "Find a book"',
    '    - services: {weaviate: {init: true}}',
    '    + services:',
    '    +   weaviate: {tty: true}',
    '1 block or claim on 1 page changed since main.',
  ]);
});

test('another recorded error of a block that fails is told', async ({ site }) => {
  await site.addFailingBlock();
  const told = await review(site, async () => {
    const path = `static/evidence/${page}/Lose.py.json`;
    const recorded = parseEvidence((await readTree(site.folder)).evidence.get(path) ?? '');
    if (!recorded) throw new Error(`${path} is not there.`);
    const { seal: _, ...unsealed } = recorded;
    const evidence = await seal({ ...unsealed, failure: { line: 1, text: 'IndexError' } });
    await site.write(path, canonicalJson(evidence));
  });
  expect(told).toEqual([
    page,
    '  Python Lose of books.py',
    '    prints',
    '    - KeyError',
    '    + IndexError',
    '1 block or claim on 1 page changed since main.',
  ]);
});

test('a block that no longer has to fail is told by its verdict', async ({ site }) => {
  await site.addFailingBlock();
  const told = await review(site, async () => {
    await site.change(page, ' fails />', ' />');
    await site.record();
  });
  expect(told).toContain('    fails -> ran');
  expect(told).toContain('    - KeyError');
});
