import { rm } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { serveSite } from '../site/serve.ts';
import { buildWithoutLive, weighLive } from './weigh.ts';

test('live code adds three kilobytes at most for a reader who never presses Run', async ({ browser }) => {
  const { added } = await weighLive(browser);
  expect(added).toBeGreaterThan(0);
  expect(added).toBeLessThanOrEqual(3000);
});

test('an owner can turn live code off, and nothing of it is published', async ({ page }) => {
  const folder = await buildWithoutLive();
  const site = await serveSite(folder);
  await page.goto(site.address);
  await expect(page.locator('[data-verdict="ran"]').first()).toBeVisible();
  expect(await page.locator('[data-run]').count()).toBe(0);
  expect((await page.request.get(`${site.address}/live/typescript/manifest.json`)).status()).toBe(404);
  await site.close();
  await rm(folder, { recursive: true });
});
