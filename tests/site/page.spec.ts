import { readFile } from 'node:fs/promises';
import { readTree } from '../../src/plugin/tree.ts';
import { type Evidence, evidencePath } from '../../src/snippets/evidence.ts';
import { openTabOf } from './clipboard.ts';
import { embeddings } from './embeddings.ts';
import { everyTabChosen } from './every-tab.ts';
import { expect, test } from './kept-window.ts';
import { routeOf } from './routes.ts';
import { openWhole } from './watch.ts';

const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer.py';
const { sources } = await readTree(process.cwd());

test('a block shows its recorded output and links to the evidence of its run', async ({
  page,
  site,
  request,
}) => {
  await page.goto(site + routeOf(embeddings));
  const block = page.locator(`[data-source="${source}"][data-region="NearTextExample"]`);
  await openTabOf(block);
  const file = evidencePath(source, 'source', 'py');
  const evidence: Evidence = JSON.parse(await readFile(file, 'utf8'));
  const recorded = evidence.blocks.find(({ region }) => region === 'NearTextExample')?.output ?? [];
  expect(recorded.length).toBeGreaterThan(0);
  // Byte by byte: toHaveText would take one space for another.
  expect(await block.locator('samp').allTextContents()).toEqual(recorded.map(({ text }) => `${text}\n`));
  await expect(block).toHaveAttribute('data-verdict', 'ran');
  const { server, client, model } = evidence.fingerprint;
  await expect(block).toContainText(
    `Ran on Weaviate ${server}, ${client.replace('==', ' ')}, model ${model.slice(0, 12)}.`,
  );
  const link = await block.getByRole('link', { name: 'Evidence' }).getAttribute('href');
  const published = await request.get(site + link);
  expect(await published.json()).toEqual(evidence);
});

test('the first page says whose work this is, and so does what machines read of it', async ({
  page,
  site,
  request,
}) => {
  const said = 'A community work, neither Weaviate’s nor MinishLab’s.';
  await page.goto(site);
  await expect(page.getByRole('main')).toContainText(said);
  expect(await (await request.get(`${site}/index.md`)).text()).toContain(said);
});

test('no source travels to the reader whole', async ({ page, site, request }) => {
  await openWhole(page, site + routeOf(embeddings));
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const scripts = loaded.filter((name) => name.startsWith(site) && name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(1);
  const texts = await Promise.all(scripts.map(async (name) => (await request.get(name)).text()));
  const everything = [...texts, await page.content()].join('\n');
  const lines = sources.find(({ path }) => path === source)?.text.split('\n') ?? [];
  const hidden = lines.filter((line) => line.startsWith('assert '));
  expect(hidden.length).toBeGreaterThan(5);
  for (const line of hidden) expect(everything).not.toContain(line);
});

test('a chosen language is chosen in all tabs of the page, and after a reload', async ({ page, site }) => {
  await page.goto(site + routeOf(embeddings));
  await page.getByRole('tab', { name: 'JS/TS' }).first().click();
  await everyTabChosen(page, 'JS/TS');
  await page.reload();
  await everyTabChosen(page, 'JS/TS');
});

test('a block that has run keeps its lines broken or folded as its reader has them', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openWhole(page, site + routeOf('docs/weaviate/search/filters.mdx'));
  const runs = page.locator('figure:has(button:text-is("Run")):visible');
  const block = runs.filter({ has: page.getByRole('button', { name: 'Wrap' }) }).first();
  const code = block.locator('pre').first();
  await block.getByRole('button', { name: 'Wrap' }).click();
  await block.evaluate((self) => self.setAttribute('data-folds', 'end'));
  for (const when of ['before', 'after']) {
    await expect(code, when).toHaveCSS('white-space', 'pre-wrap');
    await expect(code, when).toHaveCSS('max-height', '496px');
    if (when === 'after') break;
    await block.getByRole('button', { name: 'Run', exact: true }).click();
    await block.locator('[data-live]').waitFor();
  }
});
