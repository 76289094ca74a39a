import { readTree } from '../../src/plugin/tree.ts';
import { fencesOf, readMarkdown } from './fences.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { sitemapAddresses } from './sitemap.ts';
import { comesAlive, watch, watchShifts } from './watch.ts';

const { pages } = await readTree(process.cwd());

test('the sitemap has every page, and nothing else', async () => {
  expect(await sitemapAddresses()).toEqual(pages.map(({ path }) => routeOf(path)).sort());
});

for (const { path } of pages) {
  test(`${path} is quiet, stands still, fits, and gives its code by Copy and as Markdown`, async ({
    page,
    site,
  }) => {
    const complaints = watch(page);
    const shifted = await watchShifts(page);
    await page.addInitScript(() => {
      const copied: string[] = [];
      Object.assign(window, { copied });
      navigator.clipboard.writeText = async (text) => void copied.push(text);
    });
    await page.goto(site + routeOf(path));
    await comesAlive(page);
    expect(await shifted()).toBeLessThanOrEqual(0.01);

    const code = await page.locator('figure pre > code').allTextContents();
    const copied = await page.evaluate(() => {
      const copies = Array.from(document.querySelectorAll('figcaption button'));
      for (const button of copies)
        if (button.textContent === 'Copy' && button instanceof HTMLElement) button.click();
      return (window as typeof window & { copied: string[] }).copied;
    });
    expect(copied).toEqual(code);
    const fences = fencesOf(await readMarkdown(routeOf(path)));
    expect(fences.filter((fence) => !isOutput(fence)).map(({ value }) => value)).toEqual(code);

    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every page shows all that it has', async ({ page, site }) => {
    const complaints = watch(page);
    const hidden: string[] = [];
    for (const { path } of pages) {
      await page.goto(site + routeOf(path));
      const shown = page.locator('h1, main figure, main table, main [role="tabpanel"]');
      for (const element of await shown.filter({ visible: false }).all())
        if (!(await element.evaluate((self) => self.closest('details:not([open])') !== null)))
          hidden.push(`${path}: ${(await element.textContent())?.slice(0, 60)}`);
    }
    expect(hidden).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

/** What follows "Output:" is what a run printed, and stands in no block of its own on the page. */
function isOutput({ lang }: { lang?: string | null | undefined }): boolean {
  return lang === 'text';
}
