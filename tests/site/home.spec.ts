import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixture.ts';
import { comesAlive, openWhole } from './watch.ts';

const languages = ['Python', 'TypeScript'];

for (const [place, viewport] of [
  ['at a desk', { width: 1280, height: 720 }],
  ['on a phone', { width: 390, height: 844 }],
] as const)
  for (const language of languages)
    test(`the promise, its block, what that printed, its verdict and Run are seen in one glance, ${language} ${place}`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize(viewport);
      await openWhole(page, site);
      await page.getByRole('tab', { name: language }).click();
      const block = shownBlock(page);
      for (const part of [
        page.getByRole('heading', { level: 1 }),
        block.getByRole('button', { name: 'Run', exact: true }),
        block.getByText('The train to Lisbon leaves at nine', { exact: true }),
        block.getByText('Ran on'),
      ])
        await expect(part).toBeInViewport({ ratio: 1 });
      // On a phone a long line goes on beside what is seen.
      for (const text of ['The cat sleeps', 'a journey in Portugal'])
        await expect(quoted(block, text)).toBeInViewport();
    });

for (const language of languages)
  test(`the set-up is folded, and one press shows it, in ${language}`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(site);
    await page.getByRole('tab', { name: language }).click();
    const block = shownBlock(page);
    await expect(firstWord(block)).not.toBeInViewport();
    const button = block.getByRole('button', { name: 'lines' });
    await expect(button).toHaveText(/^all \d+ lines$/);
    await button.click();
    await expect(firstWord(block)).toBeInViewport();
    await button.click();
    await expect(firstWord(block)).not.toBeInViewport();
    await expect(quoted(block, 'a journey in Portugal')).toBeInViewport();
  });

test('a window that has room for all of the code shows all of it', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 1000 });
  await page.goto(site);
  const block = shownBlock(page);
  await expect(firstWord(block)).toBeInViewport({ ratio: 1 });
  await expect(block.getByText('Ran on')).toBeInViewport({ ratio: 1 });
  await expect(block.getByRole('button', { name: 'lines' })).toBeHidden();
});

test('what a search of the browser finds in the folded set-up shows it', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(`${site}/#:~:text=weaviate.classes.config`);
  await comesAlive(page);
  await expect(firstWord(shownBlock(page))).toBeInViewport();
});

test('without scripts nothing is folded', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site);
  for (const block of await page.locator('figure').all()) {
    await firstWord(block).scrollIntoViewIfNeeded();
    await expect(firstWord(block)).toBeInViewport();
    await expect(block.getByRole('button')).toHaveCount(0);
  }
  await context.close();
});

function shownBlock(page: Page): Locator {
  return page.locator('figure').filter({ visible: true });
}

/** The word that the code begins with. */
function firstWord(block: Locator): Locator {
  return block.locator('code > i').first();
}

function quoted(block: Locator, text: string): Locator {
  return block.locator('code > i', { hasText: text });
}
