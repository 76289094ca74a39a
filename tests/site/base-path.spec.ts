import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';
import { connectIn } from '../live/embeddings.ts';
import { Reader } from '../live/reader.ts';
import { allowClipboard } from './clipboard.ts';
import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { deadLinks, readLinkedPages } from './linked-pages.ts';
import { type ServedSite, serveSite } from './serve.ts';
import { comesAlive, watch } from './watch.ts';

/** As on GitHub Pages, where a site stands below the name of its repository (.github/workflows/deploy.yml). */
const base = '/repository/';

let copy = '';
let server: ServedSite;
let root = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  // In a copy: what a build generates for other addresses must not stay in the tree.
  copy = await mkdtemp(join(tmpdir(), 'base-path-'));
  await copyTree(process.cwd(), copy);
  const env = { ...process.env, SITE_BASE_URL: base };
  await promisify(execFile)('npm', ['run', 'build'], { cwd: copy, env, maxBuffer: 1 << 26 });
  server = await serveSite(join(copy, 'build'), base);
  root = server.address + base.slice(0, -1);
});

test.afterAll(async () => {
  await server.close();
  await rm(copy, { recursive: true });
});

test('below a path, no link leads to a page, a place or a file that is not there', async () => {
  const built = { folder: join(copy, 'build'), base };
  const pages = await readLinkedPages(built);
  expect(pages.size).toBeGreaterThan(90);
  for (const [address, { links }] of pages) {
    expect(links.length, address).toBeGreaterThan(5);
    expect(await deadLinks(links, server.address + address, pages, built)).toEqual([]);
  }
});

test('below a path, the search finds a page and opens it without leaving the one before', async ({
  page,
}) => {
  const complaints = watch(page);
  await reachesEmbeddings(page, '/start', async () => {
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('text2vec_model2vec');
    await page.getByRole('dialog').locator(`ol > li > a[href$="${embeddingsRoute()}"]`).click();
  });
  expect(complaints).toEqual([]);
});

test('below a path, a link inside the site is followed at once', async ({ page }) => {
  const complaints = watch(page);
  await reachesEmbeddings(page, '/', () =>
    page.getByRole('link', { name: 'Use Model2Vec in Weaviate' }).click(),
  );
  expect(complaints).toEqual([]);
});

test('below a path, a tab opens, and Copy and Copy page give what is shown', async ({ page }) => {
  const complaints = watch(page);
  await allowClipboard(page);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(root + embeddingsRoute());
  await page.getByRole('tab', { name: 'JS/TS' }).first().click();
  const block = new Reader(page).block(connectIn('ts'));
  await block.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(block.getByRole('status').first()).toHaveText('Copied');
  expect(await copied()).toBe(await block.locator('code').textContent());
  await page.locator('summary', { hasText: 'Use this page' }).click();
  await page.getByRole('button', { name: 'Copy page' }).click();
  await expect(page.getByRole('button', { name: 'Copied as Markdown' })).toBeVisible();
  expect(await copied()).toBe(await readFile(join(copy, 'build', `${embeddingsRoute()}.md`), 'utf8'));
  expect(complaints).toEqual([]);
});

test('below a path, the evidence of a block and the proof of the site are where their links lead', async ({
  page,
}) => {
  await page.goto(root + embeddingsRoute());
  const block = page.locator('figure[data-verdict=ran][data-region]').first();
  for (const [name, part] of [
    ['Evidence', 'blocks'],
    ['Proof', 'pages'],
  ] as const) {
    const href = await block.getByRole('link', { name, exact: true }).getAttribute('href');
    expect(href).toMatch(new RegExp(`^${base}`));
    const answer = await page.request.get(server.address + href);
    expect(answer.status(), name).toBe(200);
    expect(Object.keys((await answer.json())[part]).length, name).toBeGreaterThan(0);
  }
});

test('below a path, a block runs as recorded', async ({ page, stack }) => {
  expect(new URL(stack.rest).port).toBe('8080');
  const complaints = watch(page);
  await page.goto(root + embeddingsRoute());
  const reader = new Reader(page);
  const block = reader.block(connectIn('ts'));
  await reader.run(block);
  await expect(block.locator('[data-live]')).toHaveAttribute('data-comparison', 'same');
  expect(complaints).toEqual([]);
});

/** Goes from one page to the embeddings page without leaving the application: the window stays the same. */
async function reachesEmbeddings(page: Page, start: string, go: () => Promise<void>): Promise<void> {
  await page.goto(root + start);
  await comesAlive(page);
  await page.evaluate(() => Object.assign(window, { visit: 'the same' }));
  await go();
  await expect(page).toHaveURL(root + embeddingsRoute());
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Embeddings');
  expect(await page.evaluate(() => 'visit' in window)).toBe(true);
}
