import type { Page } from 'playwright/test';
import { embeddings } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { openWhole } from './watch.ts';

const guide = 'docs/contributing/index.mdx';
const schemes = ['light', 'dark'] as const;

for (const colorScheme of schemes)
  for (const path of [embeddings, guide])
    test(`the styles that come late change nothing on ${path} as it stands (${colorScheme})`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.route('**/*.js', (route) => route.abort());
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route('**/*.css', async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(site + routeOf(path));
      const alone = await drawn(page);
      release();
      await expect(page.locator('head > style')).toHaveCount(3);
      expect(otherThan(alone, await drawn(page))).toEqual([]);
    });

test('a page looks the same to a reader who comes from another page', async ({ page, site }) => {
  await openWhole(page, `${site}${routeOf(embeddings)}`);
  const direct = await drawn(page);
  await openWhole(page, site);
  // Not with the mouse, which would hover over something of the next page.
  await page.getByRole('link', { name: 'Use Model2Vec in Weaviate' }).dispatchEvent('click');
  await page.waitForURL(`${site}${routeOf(embeddings)}`);
  // The page's own class on the root comes a moment after the page.
  await expect.poll(async () => otherThan(direct, await drawn(page))).toEqual([]);
});

/** The names of the elements that are drawn in another way than they were, or that are gone. */
function otherThan(before: readonly string[], after: readonly string[]): string[] {
  return before.filter((one, index) => one !== after[index]).map((one) => one.split(' ')[0] ?? '');
}

/** Each element of the page's body, with every property of how it is drawn. */
function drawn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('body :not(script)'), (element) => {
      const style = getComputedStyle(element);
      const all = Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`);
      return `${element.localName}.${element.classList[0] ?? ''} ${all.join(';')}`;
    }),
  );
}
