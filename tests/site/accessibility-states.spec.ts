import type { Page } from 'playwright/test';
import { axeInBoth } from './axe.ts';
import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './kept-window.ts';
import { sideways } from './sideways.ts';
import { comesAlive } from './watch.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };

/** What a page shows only after somebody did something, with the window it is done in. */
const states: Readonly<Record<string, (page: Page, site: string) => Promise<void>>> = {
  'the search with results in it': async (page, site) => {
    await page.goto(`${site}/start`);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').fill('hybrid');
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  },
  'the search that finds nothing': async (page, site) => {
    await page.goto(`${site}/start`);
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await page.getByRole('searchbox').fill('xyzzyx');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('xyzzyx');
  },
  'an address that is not there': async (page, site) => {
    const answer = await page.goto(`${site}/not-there`);
    expect(answer?.status()).toBe(404);
    await comesAlive(page);
  },
  'the open menu of a page': async (page, site) => {
    await page.goto(site + embeddingsRoute());
    await comesAlive(page);
    await page.locator('summary', { hasText: 'Use this page' }).click();
    await expect(page.getByRole('link', { name: 'Open in Claude' })).toBeVisible();
  },
};

/** What only a phone has. */
const statesOfPhones: typeof states = {
  'the menu of the site': async (page, site) => {
    await page.goto(site + embeddingsRoute());
    await comesAlive(page);
    await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
    await expect(
      page.locator('.navbar-sidebar .theme-doc-sidebar-menu .menu__link').first(),
    ).toBeInViewport();
  },
  'the contents of a page': async (page, site) => {
    await page.goto(site + embeddingsRoute());
    await comesAlive(page);
    await page.getByRole('button', { name: 'On this page' }).click();
    await expect(page.locator('.table-of-contents__link').first()).toBeVisible();
  },
};

for (const [where, viewport, shown] of [
  ['at a desk', desktop, states],
  ['on a phone', phone, { ...states, ...statesOfPhones }],
] as const)
  for (const [state, open] of Object.entries(shown))
    test(`${state} has no finding either, ${where}`, async ({ page, site }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      await open(page, site);
      expect(await axeInBoth(page, where)).toEqual([]);
      expect(await sideways(page), 'Only code may scroll sideways').toEqual([]);
    });
