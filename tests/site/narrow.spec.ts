import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readTree } from '../../src/plugin/tree.ts';
import { embeddingsRoute } from './embeddings.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { tooSmall } from './targets.ts';
import { comesAlive, watchShifts } from './watch.ts';

const tree = await readTree(process.cwd());
const pages = tree.pages.filter(({ usages }) => usages.length > 0);

for (const width of [320, 390, 768, 996, 1280])
  test(`in a window of ${width} pixels nothing lies on a control of the site's bar`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site + embeddingsRoute());
    await comesAlive(page);
    const controls = page.locator('.navbar__inner').locator('a, button').filter({ visible: true });
    const names = await controls.evaluateAll((all) => all.map((each) => each.ariaLabel ?? each.textContent));
    expect(names.some((name) => name?.startsWith('Search'))).toBe(true);
    expect(names.some((name) => name?.startsWith('Colours'))).toBe(true);
    expect(await controls.evaluateAll(hidden)).toEqual([]);
  });

for (const width of [320, 390])
  test(`in a window of ${width} pixels menu, contents and blocks have room for a finger`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(site + embeddingsRoute());
    await comesAlive(page);
    await page.getByRole('button', { name: 'On this page' }).click();
    await expect(page.locator('.table-of-contents__link').first()).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
    await page.getByRole('button', { name: 'Toggle navigation bar' }).click();
    await expect(page.locator('.navbar-sidebar .menu__link').first()).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });

test.describe('with a finger in place of a mouse', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 1180, height: 820 } });

  test('a wide window has room for it too', async ({ page, site }) => {
    await page.goto(site + embeddingsRoute());
    await comesAlive(page);
    await expect(page.locator('.table-of-contents__link').first()).toBeVisible();
    expect(await tooSmall(page)).toEqual([]);
  });
});

test('what stands below a block has room for a finger at a computer too', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(site + embeddingsRoute());
  await comesAlive(page);
  const links = page.getByRole('link', { name: 'Evidence' }).filter({ visible: true });
  expect(await links.count()).toBeGreaterThan(3);
  expect(await tooSmall(page, 'figure')).toEqual([]);
});

test('a finger is thought of at a computer too that has a mouse besides', async () => {
  const sheets = (await readdir('build', { recursive: true })).filter((name) => /\.(css|html)$/.test(name));
  const asked = new Set<string>();
  for (const name of sheets)
    for (const [query] of (await readFile(join('build', name), 'utf8')).matchAll(/[\w-]*pointer:\s*coarse/g))
      asked.add(query.replace(/\s/g, ''));
  expect([...asked]).toEqual(['any-pointer:coarse']);
});

test('on a phone no page jumps while it is read to its end', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const shifted = await watchShifts(page);
  for (const { path } of pages) {
    await page.goto(site + routeOf(path));
    await comesAlive(page);
    await page.evaluate(async () => {
      const end = () => document.documentElement.scrollHeight - innerHeight;
      for (let y = 0; y < end(); y += 600) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
      }
    });
    expect.soft(await shifted(), path).toBeLessThanOrEqual(0.01);
  }
});

/** The controls at whose middle something else would be pressed. */
function hidden(controls: Element[]): string[] {
  return controls
    .filter((control) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      return !control.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    })
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
}
