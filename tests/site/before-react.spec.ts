import { readTree } from '../../src/plugin/tree.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import { allowClipboard } from './clipboard.ts';
import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { openWhole } from './watch.ts';

const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer.py';

test('tabs, Copy, wrap and fold work although no script file ever comes', async ({ page, site }) => {
  await allowClipboard(page);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(site + embeddingsRoute());
  const block = page.locator(`[data-source="${source}"][data-region=NearTextExample]`);
  await block.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(block.getByRole('status')).toHaveText('Copied');
  const { sources } = await readTree(process.cwd());
  const found = sources.find(({ path }) => path === source);
  const region = found && extractRegions(found).regions.find(({ name }) => name === 'NearTextExample');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(region?.text);

  await page.getByRole('tab', { name: 'JS/TS' }).first().click();
  await expect(block).not.toBeInViewport();
  const compose = page.locator('[data-region=Compose]');
  const folded = await compose.boundingBox();
  await compose.getByRole('button', { name: 'lines' }).click();
  expect((await compose.boundingBox())?.height).toBeGreaterThan((folded?.height ?? 0) + 100);
  await page.setViewportSize({ width: 390, height: 800 });
  const code = compose.locator('pre');
  expect(await code.evaluate((self) => self.scrollWidth - self.clientWidth)).toBeGreaterThan(0);
  await compose.getByRole('button', { name: 'Wrap' }).click();
  expect(await code.evaluate((self) => self.scrollWidth - self.clientWidth)).toBe(0);
});

test('a button that needs the application is pressed as soon as that is there', async ({ page, site }) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(site + embeddingsRoute(), { waitUntil: 'commit' });
  await page.getByRole('button', { name: /^Colours: system/ }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme-choice', 'system');
  release();
  await expect(page.locator('html')).toHaveAttribute('data-theme-choice', 'light');
});

test('only the links that a reader points at are fetched ahead', async ({ page, site }) => {
  await openWhole(page, site + embeddingsRoute());
  const scripts = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length,
    );
  const loaded = await scripts();
  await expect(page.locator('link[rel=prefetch]')).toHaveCount(0);
  await page.locator('.menu__link', { hasText: 'Start here' }).hover();
  await expect.poll(scripts).toBeGreaterThan(loaded);
});
