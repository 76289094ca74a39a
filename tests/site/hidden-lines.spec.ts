import { readFile } from 'node:fs/promises';
import { filesUnder } from '../../src/plugin/files.ts';
import { readPage, textOf } from '../../src/plugin/markdown/read-page.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import { embeddings } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { bare, heldIn, readings, shortest } from './held-text.ts';
import { pageFile } from './linked-pages.ts';
import { routeOf } from './routes.ts';
import { comesAlive, openWhole } from './watch.ts';

const { sources } = await readTree(process.cwd());
const files = await filesUnder(process.cwd(), 'build');
const pages = files.filter((file) => file.endsWith('.html'));
const scripts = files.filter((file) => /^build\/(assets\/js\/.*\.js|live\/.*\.json)$/.test(file));

/** What readers see of all pages, as one bare text. */
async function shownText(): Promise<string> {
  const texts = await Promise.all(pages.map((file) => readFile(file, 'utf8')));
  return texts
    .map((html) => bare(textOf(readPage(html)?.article ?? { type: 'root', children: [] })))
    .join(' ');
}

test('no line that no page shows, and no whole source, is in a script or in the HTML of a page', async () => {
  const shown = await shownText();
  const lines = new Map<string, string>();
  for (const { path, text } of sources) {
    lines.set(bare(text), `${path}, whole`);
    for (const [index, line] of text.split('\n').entries())
      if (bare(line).length >= shortest) lines.set(bare(line), `${path}:${index + 1}: ${line.trim()}`);
  }
  for (const text of heldIn(shown, lines.keys())) lines.delete(text);

  const hidden = [...lines.values()];
  expect(hidden.filter((line) => line.endsWith(', whole')).length).toBeGreaterThan(sources.length - 10);
  for (const kind of [/: assert /, /: assert\./, /: (#|\/\/) START /, /: (#|\/\/) END /])
    expect(hidden.filter((line) => kind.test(line)).length, `${kind}`).toBeGreaterThan(100);
  expect(scripts.filter((file) => file.includes('/assets/js/')).length).toBeGreaterThan(pages.length);

  const leaks: string[] = [];
  for (const file of [...scripts, ...pages])
    for (const reading of readings(await readFile(file, 'utf8')))
      for (const text of heldIn(reading, lines.keys())) leaks.push(`${file} holds ${lines.get(text)}`);
  expect(leaks).toEqual([]);
});

test('the code of a page is in its HTML and in one script, which comes with the page by either way', async ({
  page,
  site,
}) => {
  const source = sources.find(({ path }) => path.endsWith('provider.vectorizer.py'));
  const shown = source && extractRegions(source).regions.find(({ name }) => name === 'NearTextExample');
  const code = bare(shown?.text ?? '');
  const holds = async (file: string) =>
    readings(await readFile(file, 'utf8')).some((reading) => heldIn(reading, [code]).size > 0);
  expect(await holds(pageFile(routeOf(embeddings)))).toBe(true);
  const holding: string[] = [];
  for (const file of scripts.filter((name) => name.endsWith('.js')))
    if (await holds(file)) holding.push(file.replace(/^build/, site));
  expect(holding).toHaveLength(1);

  const came = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  await openWhole(page, site + routeOf(embeddings));
  expect(await came()).toContain(holding[0]);
  await openWhole(page, site);
  expect(await came()).not.toContain(holding[0]);
  await page.getByRole('link', { name: 'Use Model2Vec in Weaviate' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Embeddings');
  await comesAlive(page);
  expect(await came()).toContain(holding[0]);
});
