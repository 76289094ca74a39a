import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { sitemapAddresses } from './sitemap.ts';
import { openWhole } from './watch.ts';

/** Bytes as brotli sends them, and elements: figures that are the same on every machine. */
const budget = {
  /** A whole page that reads, switches its tabs and copies: its HTML, with styles and script inside. */
  page: 24_000,
  /** The script inside every page. */
  script: 2_100,
  /** The model2vec page with everything that it ever loads, pictures aside. */
  everything: 109_000,
  /** The elements in the model2vec page's article, outputs and buttons included. */
  elements: 894,
};

test('no page weighs more than its budget, or fetches a script or sheet of its own accord', async () => {
  const pages = (await readdir('build', { recursive: true })).filter((name) => name.endsWith('.html'));
  expect(pages.length).toBeGreaterThanOrEqual((await sitemapAddresses()).length);
  for (const name of pages) {
    const html = await readFile(join('build', name), 'utf8');
    // An address that moved has a page that only leads on.
    if (html.includes('http-equiv="refresh"')) continue;
    expect.soft(await weight(html), name).toBeLessThanOrEqual(budget.page);
    const [script = ''] = /(?<=<script>).*?(?=<\/script>)/s.exec(html) ?? [];
    expect.soft(script.length, name).toBeGreaterThan(500);
    expect.soft(await weight(script), name).toBeLessThanOrEqual(budget.script);
    const fetched = html.match(
      /<script(?![^>]*type="?text\/idle)[^>]* src=|<link rel="?stylesheet"?(?! type)/g,
    );
    expect.soft(fetched, name).toBeNull();
  }
});

test('the model2vec page stays within its budget when everything has loaded', async ({ page, site }) => {
  await openWhole(page, site + embeddingsRoute());
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const files = new Set(
    names.map((name) => new URL(name).pathname).filter((name) => /\.(js|css|json)$/.test(name)),
  );
  // The runtime, the application, the page and the late styles.
  expect(files.size).toBeGreaterThanOrEqual(4);
  let bytes = await weight(await readFile(`build${embeddingsRoute()}.html`));
  for (const file of files) bytes += await weight(await readFile(`build${file}`));
  expect(bytes).toBeLessThanOrEqual(budget.everything);
  expect(await page.locator('article *').count()).toBeLessThanOrEqual(budget.elements);
});

async function weight(text: string | Buffer): Promise<number> {
  return (await promisify(brotliCompress)(text)).length;
}
