import { expect } from 'playwright/test';
import { coverageOf } from '../../../src/plugin/coverage.ts';
import { findIssues } from '../../../src/plugin/gate.ts';
import { shownBy } from '../../../src/plugin/shown.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { formatIssues } from '../../../src/snippets/report.ts';
import { readClaims, readHiddenMarks, unmatched } from '../../facts/read-facts.ts';
import { checkProse } from '../../prose/check.ts';
import { wordList } from '../../prose/find-faults.ts';
import { test } from './site-fixture.ts';

const page = 'docs/find.mdx';
const faults = { 'a stray brace': 'A neer word. {foo.', 'an unclosed tag': 'A neer word. <Tabs>' };

for (const [what, fault] of Object.entries(faults)) {
  test(`${what} is reported with its place, and by nothing else`, async ({ site }) => {
    await site.change(page, '```yaml', `{/* fact: nowhere */}${fault}\n\n\`\`\`yaml`);
    for (const path of [wordList, 'README.md', 'CONTRIBUTING.md']) await site.write(path, 'Weaviate\n');

    const tree = await readTree(site.folder);
    const issues = await findIssues(tree);
    const errors = issues.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, at }) => [code, at.path])).toEqual([['unreadable-usage', page]]);
    const line = (tree.texts.get(page) ?? '').split('\n').findIndex((text) => text.includes(fault)) + 1;
    expect(formatIssues(errors, (path) => tree.texts.get(path))).toMatch(new RegExp(`${page}:${line}:\\d+`));

    const prose = await checkProse(() => {}, site.folder);
    expect(prose.filter(({ at }) => at.path === page)).toEqual([]);
    expect((await readClaims(site.folder)).filter(({ at }) => at.path === page)).toEqual([]);
    expect(coverageOf(tree, issues).filter((block) => block.page === page)).toEqual([]);
    expect(shownBy(tree, issues).filter((shown) => shown.page === page)).toEqual([]);
  });
}

test('a fact that only an unreadable page names is not one that no page claims', async ({ site }) => {
  await site.change(page, '```yaml', '<!-- fact: hidden -->A claim. {foo.\n\n```yaml');
  const facts = [{ id: 'hidden', path: 'tests/facts/about/a.ts', fact: async () => [] }];
  const claims = await readClaims(site.folder);
  expect(unmatched(claims, facts)).toHaveLength(1);
  expect(unmatched(claims, facts, await readHiddenMarks(site.folder))).toEqual([]);
});
