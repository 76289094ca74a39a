import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { comesAlive } from './watch.ts';

const { pages } = await readTree(process.cwd());
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
/** The narrowest phone; a window of 1280 pixels at 400 % is as wide. */
const narrowest = { width: 320, height: 640 };
/** The side of a target that fingers meet, in pixels; a link within a sentence is as high as its line. */
const finger = 44;

/** Beside what axe looks for by itself: a contrast of 7:1, and targets that do not touch. */
const rules = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };

for (const { path } of pages) {
  test(`axe finds nothing on ${path}, light and dark, at a desk and on phones, and only code scrolls sideways`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.setViewportSize(desktop);
    await page.goto(site + routeOf(path));
    await comesAlive(page);
    const findings = await axe(page, 'light, at a desk');
    await page.setViewportSize(phone);
    await goDark(page);
    findings.push(...(await axe(page, 'dark, on a phone')));
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
  await goDark(page);
  expect(await axe(page, 'dark')).toEqual([]);
});

async function axe(page: Page, where: string): Promise<string[]> {
  const options = { rules, resultTypes: ['violations' as const] };
  const { violations } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`))
    .slice(0, 10);
}

async function goDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme="dark"]').waitFor({ state: 'attached' });
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

/** Controls that are smaller than a finger, with the label that is pressed in their place. */
function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls =
      'button, summary, input, textarea, select, [role="tab"], .menu__link, .pagination-nav__link';
    return Array.from(document.querySelectorAll<HTMLElement>(controls))
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= -1)
      .map((element) => ({ element, box: (element.closest('label') ?? element).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
      .map(
        ({ element, box }) =>
          `${Math.round(box.width)}×${Math.round(box.height)} ${element.outerHTML.slice(0, 80)}`,
      );
  }, finger);
}
