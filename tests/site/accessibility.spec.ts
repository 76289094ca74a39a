import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { expect, test } from './kept-window.ts';
import { routeOf } from './routes.ts';
import { finger, tooSmall } from './targets.ts';
import { comesAlive } from './watch.ts';

const { pages } = await readTree(process.cwd());
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
/** The narrowest phone; a window of 1280 pixels at 400 % is as wide. */
const narrowest = { width: 320, height: 640 };

/** Beside what axe looks for by itself: a contrast of 7:1, and targets that do not touch. */
const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
/** What colours decide; all else is the same in light and dark. */
const colours = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

for (const { path } of pages) {
  test(`axe finds nothing on ${path}, in light and dark, at a desk and on phones, and only code scrolls sideways`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.setViewportSize(desktop);
    await page.goto(site + routeOf(path));
    await comesAlive(page);
    const findings = await axe(page, 'light, at a desk');
    await turn(page, 'dark');
    findings.push(...(await axe(page, 'dark, at a desk', colours)));
    await page.setViewportSize(phone);
    findings.push(...(await axe(page, 'dark, on a phone')));
    await turn(page, 'light');
    findings.push(...(await axe(page, 'light, on a phone', colours)));
    expect(findings).toEqual([]);

    await page.setViewportSize(narrowest);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await sideways(page), 'Only code may scroll sideways').toEqual([]);
    expect(await tooSmall(page), `Targets need ${finger} pixels each way`).toEqual([]);
  });
}

test('the search has no finding either, with results in it', async ({ page, site }) => {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await page.goto(`${site}/start`);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('hybrid');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(await axe(page, 'light')).toEqual([]);
  await turn(page, 'dark');
  expect(await axe(page, 'dark')).toEqual([]);
});

async function axe(page: Page, where: string, runOnly?: string[]): Promise<string[]> {
  const options = { ...(runOnly ? { runOnly } : { rules }), resultTypes: ['violations' as const] };
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`))
    .slice(0, 10);
}

async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

/** What can be scrolled sideways besides code. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('html, body *'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter(
        (element) => element.localName === 'html' || /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .filter((element) => element.localName !== 'pre')
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
}
