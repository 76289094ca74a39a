import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { openWhole } from './watch.ts';

test('a page that is late in coming shows a bar until it is there', async ({ page, site }) => {
  await openWhole(page, site + embeddingsRoute());
  const bar = page.locator('#nprogress .bar');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const isBar = /\bnprogress\b/;
  await page.route('**/assets/js/*.js', async (route) => {
    const answer = await route.fetch();
    if (!isBar.test(await answer.text())) await released;
    await route.fulfill({ response: answer });
  });
  const titled = page.getByRole('heading', { level: 1 });
  const title = await titled.textContent();
  await page.locator('.pagination-nav__link--next').click();
  await expect(bar).toBeVisible();
  await expect(titled).toHaveText(title ?? '');

  release();
  await expect(titled).not.toHaveText(title ?? '');
  await expect(bar).toHaveCount(0);
});

test('a bar that comes after its page never shows', async ({ page, site }) => {
  await openWhole(page, site + embeddingsRoute());
  await page.evaluate(() => {
    const note = () => {
      if (document.getElementById('nprogress')) document.documentElement.dataset.bar = 'shown';
    };
    new MutationObserver(note).observe(document.body, { childList: true });
  });
  const held: (() => Promise<void>)[] = [];
  await page.route('**/assets/js/*.js', async (route) => {
    const answer = await route.fetch();
    if (/\bnprogress\b/.test(await answer.text())) held.push(() => route.fulfill({ response: answer }));
    else setTimeout(() => void route.fulfill({ response: answer }), 600);
  });
  const titled = page.getByRole('heading', { level: 1 });
  const title = await titled.textContent();
  await page.locator('.pagination-nav__link--next').click();
  await expect(titled).not.toHaveText(title ?? '');
  await expect.poll(() => held.length).toBe(1);
  await held[0]?.();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
  await expect(page.locator('html')).not.toHaveAttribute('data-bar');
});

test('Docs is marked on every page of the docs, and on no other', async ({ page, site }) => {
  const docs = page.locator('.navbar').getByRole('link', { name: 'Docs', exact: true });
  await openWhole(page, site + embeddingsRoute());
  await expect(docs).toHaveAttribute('aria-current', 'page');
  await page.locator('.navbar__brand').click();
  await expect(page).toHaveURL(`${site}/`);
  await expect(docs).not.toHaveAttribute('aria-current');
  await docs.click();
  await expect(docs).toHaveAttribute('aria-current', 'page');
});
