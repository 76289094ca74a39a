import { readTree } from '../../src/plugin/tree.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import { languages } from '../../src/snippets/languages.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { allowClipboard, copyEveryBlock } from './clipboard.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';

const tree = await readTree(process.cwd());
const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
const programs = tree.pages.flatMap((page) => joinPrograms(page, (path) => regions.get(path) ?? []).programs);

test.describe.configure({ mode: 'parallel' });

for (const { page: path, language, text } of programs) {
  const { label } = languages[language];

  test(`what Copy gives on ${path} joins into the proven ${label} program`, async ({ page, site }) => {
    await allowClipboard(page);
    await page.goto(site + routeOf(path));
    const copied = await copyEveryBlock(page, language, label);
    expect(`${copied.join('\n\n')}\n`).toBe(text);
  });
}

test('every page with blocks is among them', () => {
  expect(programs.map(({ page, language }) => `${page} ${language}`)).toContain(
    'docs/weaviate/model-providers/model2vec/embeddings.md py',
  );
});
