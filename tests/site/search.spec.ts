import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { SearchedSection } from '../../src/search/section.ts';
import { expect, test } from './fixture.ts';
import { openWhole } from './watch.ts';

const embeddings = '/weaviate/model-providers/model2vec/embeddings';

const questions = [
  { words: 'text2vec_model2vec', page: embeddings },
  { words: 'MODEL2VEC_INFERENCE_API', page: '/deploy/configuration/env-vars' },
  { words: 'near_text', page: embeddings },
  { words: 'turn texts into vectors', page: '/weaviate/concepts/vectorization' },
  { words: 'what alpha does in a hybrid search', page: '/weaviate/search/hybrid' },
  { words: 'import many objects at once', page: '/weaviate/manage-objects/import' },
];

for (const { words, page: expected } of questions) {
  test(`a search for "${words}" finds ${expected}`, async ({ page, site }) => {
    await page.goto(`${site}/start`);
    await openSearch(page, '/');
    await page.getByRole('searchbox').fill(words);
    await expect(page.getByRole('dialog').locator(`ol > li > a[href="${expected}"]`)).toBeVisible();
  });
}

test('what is searched is what people wrote, and not what stands below each block', async () => {
  const sections: SearchedSection[] = JSON.parse(await readFile('build/search.json', 'utf8'));
  expect(sections.length).toBeGreaterThan(100);
  expect(sections.filter(({ text }) => /Ran on Weaviate \d|Output:|Evidence Proof/.test(text))).toEqual([]);
});

test('the keyboard alone finds a page and opens it', async ({ page, site }) => {
  await page.goto(`${site}/start`);
  await openSearch(page, 'Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('hybrid');
  const results = page.getByRole('dialog').getByRole('link');
  await expect(results.first()).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(
    /^(The best 8|\d) pages for “hybrid”$/,
  );
  await page.keyboard.press('ArrowDown');
  await expect(results.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(results.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
  const first = await results.first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(site + first);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Escape closes the search and gives the focus back', async ({ page, site }) => {
  await page.goto(`${site}/start`);
  const button = page.getByRole('button', { name: 'Search', exact: true });
  await button.click();
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
});

test('a slash in a field is a slash', async ({ page, site }) => {
  await page.goto(`${site}/start`);
  await openSearch(page, '/');
  await page.keyboard.type('/v1/meta');
  await expect(page.getByRole('searchbox')).toHaveValue('/v1/meta');
});

test('nothing of the search is loaded before it is opened', async ({ page, site }) => {
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await openWhole(page, `${site}/start`);
  expect(requested.filter((address) => address.endsWith('/search.json'))).toEqual([]);
  await openSearch(page, '/');
  await page.getByRole('searchbox').fill('docker');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  expect(requested.some((address) => address.endsWith('/search.json'))).toBe(true);
  expect(requested.filter((address) => !address.startsWith(site))).toEqual([]);
});

test('words that nothing has are answered', async ({ page, site }) => {
  await page.goto(`${site}/start`);
  await openSearch(page, '/');
  await page.getByRole('searchbox').fill('zzyzx');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText('Nothing has “zzyzx”.');
});

test('on a phone the search fits, and its targets are large enough', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(`${site}/start`);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('MODEL2VEC_INFERENCE_API');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  for (const target of await dialog.locator('a, button, input').all())
    expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

/** The shortcut answers once the page has come alive. */
async function openSearch(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByRole('searchbox')).toBeFocused();
}
