import type { Page } from 'playwright/test';
import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { comesAlive } from './watch.ts';

const isWaiting = 'html[data-waits]';

/** Lets the parts of a page come to life only when `wake` is called, each with a frame that is painted. */
async function holdParts(page: Page): Promise<(parts: number) => Promise<void>> {
  await page.addInitScript(() => {
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => held.push(callback);
    const wake = () => {
      for (const callback of held.splice(0)) callback(0);
    };
    Object.assign(window, { wake });
  });
  return async (parts) => {
    for (let part = 0; part < parts; part++)
      await page.evaluate(() => {
        (window as unknown as { wake: () => void }).wake();
        return new Promise((resolve) => setTimeout(resolve));
      });
  };
}

test('every part of a page comes to life, and its links then lead on without loading a document', async ({
  page,
  site,
}) => {
  await page.goto(site + embeddingsRoute());
  await comesAlive(page);
  await page.evaluate(() => Object.assign(window, { same: true }));
  const link = page.locator('article p a[href^="/"]:not([href*="."])').first();
  const address = await link.getAttribute('href');
  await link.click();
  await expect(page).toHaveURL(site + address);
  await expect(page.locator('article h1')).not.toContainText('embeddings');
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
});

test('a button that is pressed while parts wait wakes them all, and then does what it says', async ({
  page,
  site,
}) => {
  const wake = await holdParts(page);
  await page.goto(site + embeddingsRoute());
  await page.locator(isWaiting).waitFor({ state: 'attached' });
  await page.getByRole('button', { name: /^Search/ }).dispatchEvent('click');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  // What waits for a frame already still does; from there on nothing waits.
  await wake(1);
  await expect(page.locator('html')).not.toHaveAttribute('data-waits');
  await wake(1);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a reader who goes on while parts still wait gets the next page whole', async ({ page, site }) => {
  const wake = await holdParts(page);
  await page.goto(site + embeddingsRoute());
  await page.locator(isWaiting).waitFor({ state: 'attached' });
  await page.evaluate(() => Object.assign(window, { same: true }));
  // The navbar is the first to come to life.
  await wake(1);
  await page.locator('.navbar__brand').dispatchEvent('click');
  await expect(page).toHaveURL(`${site}/`);
  await wake(200);
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page.locator('[data-source*="provider.vectorizer"]')).toHaveCount(0);
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
  await expect(page.locator('html')).not.toHaveAttribute('data-waits');
});
