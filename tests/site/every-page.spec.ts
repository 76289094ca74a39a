import type { Page } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { regionsIn } from '../snippets/plan.ts';
import { embeddingsRoute } from './embeddings.ts';
import { readMarkdown } from './fences.ts';
import { expect, test } from './fixture.ts';
import { partsOfMarkdown } from './page-parts.ts';
import { routeOf } from './routes.ts';
import { sitemapAddresses } from './sitemap.ts';
import { comesAlive, watch, watchShifts } from './watch.ts';

const tree = await readTree(process.cwd());
const { pages } = tree;
const programs = Map.groupBy(
  pages.flatMap((page) => joinPrograms(page, regionsIn(tree)).programs),
  ({ page }) => page,
);

test('the sitemap has every page, and nothing else', async () => {
  expect(await sitemapAddresses()).toEqual(pages.map(({ path }) => routeOf(path)).sort());
});

for (const { path } of pages) {
  test(`${path} is quiet, stands still, fits, and gives what ran by Copy and as Markdown`, async ({
    page,
    site,
  }) => {
    const complaints = watch(page);
    const shifted = await watchShifts(page);
    await page.addInitScript(() => {
      navigator.clipboard.writeText = async (text) => void Object.assign(window, { copied: text });
    });
    await page.goto(site + routeOf(path));
    await comesAlive(page);
    expect(await shifted()).toBeLessThanOrEqual(0.01);

    const code = await page.locator('figure pre > code').allTextContents();
    const copied = await copyAll(page);
    expect(copied.map(({ text }) => text)).toEqual(code);
    for (const { language, text, fails } of programs.get(path) ?? []) {
      const own = copied.filter((block) => block.language === language);
      const ran = own.filter(({ region, verdict }) => region && (verdict === 'ran' || verdict === 'booted'));
      if (fails) expect(own).toContainEqual(expect.objectContaining({ verdict: 'fails', text: fails.text }));
      else expect(`${ran.map((block) => block.text).join('\n\n')}\n`).toBe(text);
    }
    const blocks = partsOfMarkdown(await readMarkdown(routeOf(path)), new Set());
    expect(blocks.map((part) => 'code' in part && part.code)).toEqual(code);

    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
  });
}

interface Copied {
  text: string;
  language: string | undefined;
  region: string | undefined;
  verdict: string | undefined;
}

/** Presses each Copy of the page; what the clipboard was given, and what block it is of. */
function copyAll(page: Page): Promise<Copied[]> {
  return page.evaluate(() => {
    const here = window as typeof window & { copied: string };
    return Array.from(document.querySelectorAll('figcaption button'), (button) => {
      if (button.textContent !== 'Copy' || !(button instanceof HTMLElement)) return [];
      here.copied = '';
      button.click();
      const { language, region, verdict } = button.closest('figure')?.dataset ?? {};
      return { text: here.copied, language, region, verdict };
    }).flat();
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every page shows all that it has', async ({ page, site }) => {
    const complaints = watch(page);
    const hidden: string[] = [];
    for (const { path, usages } of pages) {
      await page.goto(site + routeOf(path));
      const shown = page.locator('h1, main figure, main table, main [role="tabpanel"]');
      expect.soft(await page.locator('h1').count(), path).toBe(1);
      expect.soft(await page.locator('main figure[data-region]').count(), path).toBe(usages.length);
      for (const element of await shown.filter({ visible: false }).all())
        if (!(await element.evaluate((self) => self.closest('details:not([open])') !== null)))
          hidden.push(`${path}: ${(await element.textContent())?.slice(0, 60)}`);
    }
    expect(hidden).toEqual([]);
    expect(complaints).toEqual([]);
  });

  for (const width of [390, 1280])
    test(`in a window of ${width} pixels no page has a button that does nothing, and its bar leads to the docs`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      for (const { path } of pages) {
        await page.goto(site + routeOf(path));
        const buttons = page.locator(
          ':is(nav, main) :is(button, [role=button]:not([href]), input, textarea)',
        );
        const dead = await buttons
          .filter({ visible: true })
          .evaluateAll((all) => all.map((each) => each.outerHTML.slice(0, 100)));
        expect.soft(dead, path).toEqual([]);
        const docs = page.locator('.navbar').getByRole('link', { name: 'Docs', exact: true });
        await expect.soft(docs, path).toBeInViewport({ ratio: 1 });
      }
    });

  test('where a policy blocks every script, it is the same', async ({ browser, site }) => {
    const context = await browser.newContext({
      javaScriptEnabled: true,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': "script-src 'none'" },
      });
    });
    await page.goto(site + embeddingsRoute());
    await expect(page.getByRole('link', { name: 'Docs', exact: true })).toBeVisible();
    await page.locator('summary', { hasText: 'Use this page' }).click();
    await expect(page.getByRole('link', { name: 'View as Markdown' })).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
    await context.close();
  });
});
