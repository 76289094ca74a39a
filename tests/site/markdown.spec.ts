import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownAddress } from '../../src/plugin/markdown/address.ts';
import type { Document } from '../../src/plugin/markdown/document.ts';
import { provenTexts } from '../../src/plugin/proven-texts.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import { allowClipboard } from './clipboard.ts';
import { embeddings } from './embeddings.ts';
import { fencesOf, readMarkdown } from './fences.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';

const tree = await readTree(process.cwd());
const proven = [...(await provenTexts(tree)).values()];
const regions = new Map(
  tree.sources.flatMap((source) =>
    extractRegions(source).regions.map(({ path, name, text }) => [`${path}#${name}`, text]),
  ),
);

for (const { path, usages } of tree.pages) {
  test(`the Markdown of ${path} has its proven code, to the byte`, async () => {
    const code = fencesOf(await readMarkdown(routeOf(path))).map(({ value }) => value);
    const shown = usages.map(({ source, region }) => regions.get(`${source}#${region}`) ?? '');
    let from = 0;
    for (const text of shown) {
      const at = code.indexOf(text, from);
      expect(at, `${path} shows this, and its Markdown does not: ${text}`).toBeGreaterThanOrEqual(0);
      from = at + 1;
    }
    const made = code.filter((text) => !proven.some((texts) => texts.has(text) || texts.has(`${text}\n`)));
    expect(made, `The Markdown of ${path} has code that nothing proves`).toEqual([]);
  });
}

test('Markdown says in which tab a block stands, what it printed and on what it ran', async () => {
  const markdown = await readMarkdown(routeOf(embeddings));
  const [, section = ''] = markdown.split('### Hybrid search\n');
  const [python = '', typescript = ''] = section.split('**JS/TS API v3**');
  expect(python).toContain('**Python API v4**\n\n```py\n');
  expect(python).toMatch(/Output:\n\n```text\nJaws: score [\d.]+\n/);
  expect(python).toMatch(/Ran on Weaviate [\d.]+, weaviate-client [\d.]+, model \w+\. \[Evidence\]\(https:/);
  expect(typescript).toMatch(/^\n\n```ts\n/);
  expect(typescript).toMatch(/Output:\n\n```text\nJaws: score [\d.]+\n/);
});

test('links in Markdown are whole, and lead to Markdown', async () => {
  for (const { path } of tree.pages) {
    const links = [...(await readMarkdown(routeOf(path))).matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, link = '']) => link,
    );
    expect(links.filter((link) => !/^(https?:|mailto:|#)/.test(link))).toEqual([]);
  }
  expect(await readMarkdown(routeOf(embeddings))).toMatch(/\(https:[^)]*\/weaviate\/search\/hybrid\.md\)/);
});

test('llms.txt, llms-full.txt, skill.md and docs.json have every page or program', async () => {
  const [index, whole, skill, documents] = await Promise.all(
    ['llms.txt', 'llms-full.txt', 'skill.md', 'docs.json'].map((name) =>
      readFile(join('build', name), 'utf8'),
    ),
  );
  for (const { path } of tree.pages) {
    if (path.startsWith('docs/')) expect(index).toContain(`${markdownAddress(routeOf(path))})`);
    expect(whole).toContain(await readMarkdown(routeOf(path)));
  }
  const pages = await Promise.all(tree.pages.map(({ path }) => readMarkdown(routeOf(path))));
  expect(whole?.length, 'llms-full.txt has its pages and nothing else').toBe(pages.join('\n').length);
  const blocks = tree.pages.find(({ path }) => path === embeddings)?.usages ?? [];
  expect(blocks.length).toBeGreaterThan(8);
  const code = fencesOf(skill ?? '').map(({ value }) => value);
  for (const { source, region, language } of blocks)
    if (language !== 'sh') expect(code).toContain(regions.get(`${source}#${region}`));
  const read: Document[] = JSON.parse(documents ?? '');
  expect(read.map(({ url }) => new URL(url).pathname).sort()).toEqual(
    tree.pages.map(({ path }) => routeOf(path)).sort(),
  );
});

test('a page leads machines to its Markdown, which the server sends as such', async ({
  page,
  site,
  request,
}) => {
  await page.goto(site + routeOf(embeddings));
  const alternate = page.locator('link[rel="alternate"][type="text/markdown"]');
  const answer = await request.get(site + (await alternate.getAttribute('href')));
  expect(answer.headers()['content-type']).toContain('text/markdown');
  expect(await answer.text()).toBe(await readMarkdown(routeOf(embeddings)));
});

test('Copy page gives the Markdown, and assistants are asked about it', async ({ page, site }) => {
  await allowClipboard(page);
  for (const path of [embeddings, 'src/pages/index.mdx']) {
    const route = routeOf(path);
    await page.goto(site + route);
    const menu = page.locator('details', { hasText: 'Use this page' });
    await menu.locator('summary').click();
    await menu.getByRole('button', { name: 'Copy page' }).click();
    await expect(menu.getByRole('button', { name: 'Copied as Markdown' })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await readMarkdown(route));
    for (const name of ['Claude', 'ChatGPT']) {
      const link = menu.getByRole('link', { name: `Open in ${name}` });
      await expect(link).toBeInViewport({ ratio: 1 });
      const address = new URL((await link.getAttribute('href')) ?? '');
      expect(address.searchParams.get('q')).toContain(markdownAddress(route));
    }
    await page.keyboard.press('Escape');
    await expect(menu.getByRole('link', { name: 'Open in Claude' })).toBeHidden();
    await expect(menu.locator('summary')).toBeFocused();
  }
});

test('on a phone the whole of the menu is in the window', async ({ page, site }) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(site + routeOf(embeddings));
    const menu = page.locator('details', { hasText: 'Use this page' }).first();
    await menu.locator('summary').click();
    await expect(menu.getByRole('list'), `${width} px`).toBeInViewport({ ratio: 1 });
  }
});

test('a picture that is another one in the dark is told of once', async () => {
  for (const { path } of tree.pages) {
    const texts = [...(await readMarkdown(routeOf(path))).matchAll(/!\[([^\]]+)\]/g)].map(([, alt]) => alt);
    expect(new Set(texts).size, path).toBe(texts.length);
  }
});
