import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import {
  type CoveredBlock,
  coverageOf,
  formatCoverage,
  tooManyExceptions,
} from '../../../src/plugin/coverage.ts';
import { findIssues } from '../../../src/plugin/gate.ts';
import { readTree, type Tree } from '../../../src/plugin/tree.ts';
import { evidencePath } from '../../../src/snippets/evidence.ts';
import { extractRegions } from '../../../src/snippets/extract.ts';
import { parseEvidence } from '../../../src/snippets/parse-evidence.ts';
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

  test('counts a block that cannot run in a browser, with its reason', async ({ site }) => {
    await site.change('_includes/books.py', 'print(len(books))', "print(len(books), open('books.txt'))");
    const exceptions = (await blocksOf(site)).filter(({ exception }) => exception);
    expect(exceptions.map(({ page, language, exception }) => `${page} ${language} ${exception}`)).toEqual([
      'docs/find.mdx Python It reads a file of your computer, and a page has none.',
    ]);
    expect(formatCoverage(exceptions)).toContain('1 with a reasoned exception');
  });

  test('counts a block that has to fail and cannot do so in a browser', async ({ site }) => {
    await site.addFailingBlock();
    const exceptions = (await blocksOf(site)).filter(({ exception }) => exception);
    expect(exceptions.map(({ verdict, exception }) => `${verdict}: ${exception}`)).toEqual([
      'fails: On this page a client that an earlier block has closed connects again.',
    ]);
  });

  test('gives a block that is an exception twice both its reasons', async ({ site }) => {
    await site.change('_includes/books.py', 'print(len(books))', "print(len(books), open('books.txt'))");
    await site.change(
      'docs/find.mdx',
      'endMarker="# END FindBook"',
      'endMarker="# END FindBook" differs="Counts later."',
    );
    const reasons = (await blocksOf(site)).flatMap(({ exception }) => exception ?? []);
    expect(reasons).toEqual(['Counts later. It reads a file of your computer, and a page has none.']);
  });

  test('counts as many exceptions as the README tells of', async () => {
    const blocks = coverageOf(await readTree(process.cwd()), []);
    const exceptions = blocks.filter(({ exception }) => exception);
    const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    const pages = new Set(exceptions.map(({ page }) => page)).size;
    const number = words[exceptions.length] ?? String(exceptions.length);
    const on = `on ${words[pages]} page${pages === 1 ? '' : 's'}`;
    const readme = (await readFile('README.md', 'utf8')).replace(/\s+/g, ' ');
    expect(readme).toContain(`Today there are ${number}, ${on}:`);
    expect(tooManyExceptions(blocks)).toEqual([]);
  });

  test('shows 30 pages, and in each language 120 regions that print or assert', async () => {
    const tree = await readTree(process.cwd());
    expect(tree.pages.filter(({ usages }) => usages.length > 0).length).toBeGreaterThanOrEqual(30);
    for (const language of ['py', 'ts'] as const)
      expect(countedRegions(tree, language), language).toBeGreaterThanOrEqual(120);
  });

  test('refuses more exceptions than 3 % of the blocks', () => {
    const at = { path: 'docs/find.mdx', line: 7, column: 1 };
    const block: CoveredBlock = { page: at.path, at, language: 'Python', verdict: 'ran' };
    const blocks = (exceptions: number) =>
      Array.from({ length: 100 }, (_, index) => ({
        ...block,
        ...(index < exceptions ? { exception: 'why' } : {}),
      }));
    expect(tooManyExceptions(blocks(0))).toEqual([]);
    expect(tooManyExceptions(blocks(2))).toEqual([]);
    const issues = tooManyExceptions(blocks(3));
    expect(issues.map((issue) => issue.at)).toEqual([at, at, at]);
    expect(issues[0]?.message).toContain('3 of 100 blocks are one, and they have to stay under 3 %');
  });
});

/** How many texts of regions pages show that print, fail, or are asserted before the next region of their source. */
function countedRegions(tree: Tree, language: 'py' | 'ts'): number {
  const usages = tree.pages.flatMap((page) => page.usages).filter((usage) => usage.language === language);
  const shown = new Set(usages.map(({ source, region }) => `${source} ${region}`));
  const failing = new Set(
    usages.filter(({ fails }) => fails).map(({ source, region }) => `${source} ${region}`),
  );
  const texts = tree.sources.flatMap((source) => {
    const evidence = parseEvidence(tree.evidence.get(evidencePath(source.path, 'source', language)) ?? '');
    const { regions } = extractRegions(source);
    const starts = regions.map(({ lines }) => lines[0]?.source ?? 0);
    return regions.flatMap(({ name, text, lines }) => {
      const end = Math.min(...starts.filter((start) => start > (lines[0]?.source ?? 0)));
      const asserts = evidence?.assertions.some(({ line }) => line > (lines[0]?.source ?? 0) && line < end);
      const prints = evidence?.blocks.some(({ region, output }) => region === name && output.length > 0);
      const id = `${source.path} ${name}`;
      return shown.has(id) && (asserts || prints || failing.has(id)) ? [text] : [];
    });
  });
  return new Set(texts).size;
}
