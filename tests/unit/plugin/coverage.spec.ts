import { expect } from 'playwright/test';
import {
  type CoveredBlock,
  coverageOf,
  formatCoverage,
  isExceptional,
} from '../../../src/plugin/coverage.ts';
import { findIssues } from '../../../src/plugin/gate.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import { type Site, test } from './site-fixture.ts';

async function blocksOf(site: Site): Promise<CoveredBlock[]> {
  const tree = await readTree(site.folder);
  return coverageOf(tree, await findIssues(tree));
}

test.describe('coverage', () => {
  test('counts every block and every output by its verdict', async ({ site }) => {
    await site.addFailingBlock();
    const verdicts = (await blocksOf(site)).map(({ verdict }) => verdict);
    const count = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
    expect(count('fails')).toBe(1);
    expect(count('checked')).toBe(1);
    expect(count('unproven')).toBe(0);
    // Two blocks print, and the error stands below the one that fails.
    expect(count('output')).toBe(3);
  });

  test('calls a language by one name, however a fence writes it', async ({ site }) => {
    await site.change('docs/find.mdx', '```yaml', '```YML');
    const languages = (await blocksOf(site)).map(({ language }) => language);
    expect(languages).toContain('YAML');
    expect(languages.filter((language) => language.toLowerCase() === 'yml')).toEqual([]);
  });

  test('says of a block with an issue that it is not proven', async ({ site }) => {
    await site.change('docs/find.mdx', '# START FindBook', '# START FindBok');
    await site.change('docs/find.mdx', '# END FindBook', '# END FindBok');
    const blocks = await blocksOf(site);
    expect(blocks.filter(({ verdict }) => verdict === 'unproven').length).toBeGreaterThan(0);
    expect(formatCoverage(blocks)).toMatch(/^\d+ of \d+ blocks are proven, [1-9]\d? %;/m);
  });

  test('refuses more exceptions than 3 % of the blocks', () => {
    const block: CoveredBlock = { page: 'docs/find.mdx', language: 'Python', verdict: 'ran' };
    const blocks = (exceptions: number) =>
      Array.from({ length: 100 }, (_, index) => ({
        ...block,
        ...(index < exceptions ? { exception: 'why' } : {}),
      }));
    expect(isExceptional(blocks(0))).toBe(true);
    expect(isExceptional(blocks(2))).toBe(true);
    expect(isExceptional(blocks(3))).toBe(false);
    expect(formatCoverage(blocks(3))).toContain('Exceptions have to stay under 3 %');
  });
});
