import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { embeddingsRoute } from './embeddings.ts';
import { everyTabChosen } from './every-tab.ts';
import { expect, test } from './fixture.ts';
import { pageFile } from './linked-pages.ts';
import { routeOf } from './routes.ts';
import { comesAlive } from './watch.ts';

const { pages } = await readTree(process.cwd());

const imports = () => routeOf('docs/weaviate/manage-objects/import.mdx');

/** The tab with a name, of the first group on the page that has it. */
const tab = (page: Page, name: string) => page.getByRole('tab', { name }).first();
const selected = (page: Page, name: string) =>
  expect(tab(page, name)).toHaveAttribute('aria-selected', 'true');

test('a chosen language follows the reader to other pages and visits', async ({ page, site }) => {
  await page.goto(site + embeddingsRoute());
  await tab(page, 'JS/TS').click();
  await selected(page, 'JS/TS');
  await page.goto(`${site}/`);
  await selected(page, 'TypeScript');
  await page.getByRole('link', { name: 'Use Model2Vec in Weaviate' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Embeddings');
  await selected(page, 'JS/TS');
});

test('tabs of one group with other values keep their own choice', async ({ page, site }) => {
  await page.goto(site + embeddingsRoute());
  await tab(page, 'JS/TS').click();
  await tab(page, 'Kubernetes').click();
  await page.reload();
  await selected(page, 'JS/TS');
  await selected(page, 'Kubernetes');
});

test('the chosen language is there before the first paint, and nothing jumps', async ({ page, site }) => {
  await page.goto(site + embeddingsRoute());
  await tab(page, 'JS/TS').click();
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) {
        document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + entry.value}`;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.reload();
  await comesAlive(page);
  await selected(page, 'JS/TS');
  expect(await page.evaluate(() => Number(document.documentElement.dataset.shift ?? 0))).toBeLessThan(0.01);
});

test('a pressed tab stays where it is on the screen', async ({ page, site }) => {
  await page.goto(site + embeddingsRoute());
  const last = page.getByRole('tab', { name: 'JS/TS' }).last();
  await last.scrollIntoViewIfNeeded();
  const before = await last.boundingBox();
  await last.click();
  const after = await last.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test('a link can name the language, which then holds for this page alone', async ({ page, site }) => {
  await page.goto(`${site}${embeddingsRoute()}?lang=js`);
  await selected(page, 'JS/TS');
  await tab(page, 'Kubernetes').click();
  await selected(page, 'JS/TS');
  await page.goto(site + embeddingsRoute());
  await selected(page, 'Python');
  await selected(page, 'Kubernetes');
});

test('a language that a link names holds for its page inside the site too', async ({ page, site }) => {
  const asked = `${site}${embeddingsRoute()}?lang=js`;
  await page.goto(asked);
  await comesAlive(page);
  await page.locator(`.markdown a[href^="${imports()}"]`).first().click();
  await expect(page).toHaveURL(site + imports());
  await selected(page, 'Python');
  await page.goBack();
  await expect(page).toHaveURL(asked);
  await selected(page, 'JS/TS');
  // The page itself, by an address that asks for nothing.
  const sidebar = page.getByRole('navigation', { name: 'Docs sidebar' });
  await sidebar.locator(`a[href="${embeddingsRoute()}"]`).click();
  await expect(page).toHaveURL(site + embeddingsRoute());
  await selected(page, 'Python');
  await page.goBack();
  await expect(page).toHaveURL(asked);
  await selected(page, 'JS/TS');
});

test('a language that is chosen on a page wins over the one that its link names', async ({ page, site }) => {
  await page.goto(`${site}${embeddingsRoute()}?lang=js`);
  await tab(page, 'Python').click();
  for (const each of await page.getByRole('tab', { name: 'Python' }).all())
    await expect(each).toHaveAttribute('aria-selected', 'true');
});

test('a tab whose value has a space is remembered', async ({ page, site }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.route(site + embeddingsRoute(), async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    await route.fulfill({ response, body: html.replaceAll('data-value=k8s', 'data-value="two words"') });
  });
  await page.goto(site + embeddingsRoute());
  await expect(tab(page, 'Kubernetes')).toHaveAttribute('data-value', 'two words');
  await tab(page, 'Kubernetes').click();
  await page.reload();
  await selected(page, 'Kubernetes');
});

test('a link to a heading in a hidden tab opens the tab', async ({ page, site }) => {
  const { heading, address } = await inHiddenTab(page, site);
  await expect(heading).not.toBeInViewport();
  await page.goto(`${site}${address.replace('#', '?again#')}`);
  await expect(heading).toBeInViewport();
  await selected(page, 'Docker');
});

test('a link within the page opens the hidden tab, each time that it is pressed', async ({ page, site }) => {
  const { heading, address } = await inHiddenTab(page, site);
  for (let time = 0; time < 2; time += 1) {
    await followFound(page, address);
    await expect(heading).toBeInViewport();
    await selected(page, 'Docker');
    await tab(page, 'Kubernetes').click();
    await expect(heading).toBeHidden();
  }
});

test('a link from another page of the site opens the hidden tab, each time that it is pressed', async ({
  page,
  site,
}) => {
  const { heading, address } = await inHiddenTab(page, site);
  await page.goto(`${site}/start`);
  for (let time = 0; time < 2; time += 1) {
    await followFound(page, address);
    await expect(page).toHaveURL(site + address);
    await expect(heading).toBeInViewport();
    await selected(page, 'Docker');
    await page.goBack();
    await expect(page).toHaveURL(`${site}/start`);
  }
});

test('what a search of the browser finds in a hidden tab opens the tab', async ({ page, site }) => {
  await page.goto(`${site}${embeddingsRoute()}#:~:text=replicas%2C%20resources%2C%20probes`);
  await selected(page, 'Kubernetes');
  await selected(page, 'Python');
});

test('the arrow keys move between tabs', async ({ page, site }) => {
  await page.goto(site + embeddingsRoute());
  await tab(page, 'Python').focus();
  await page.keyboard.press('ArrowRight');
  await selected(page, 'JS/TS');
  await expect(tab(page, 'JS/TS')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await selected(page, 'Python');
  await page.keyboard.press('End');
  await selected(page, 'JS/TS');
  // The browser's own key: to the beginning of the page.
  await page.keyboard.press('Control+Home');
  await selected(page, 'JS/TS');
});

test('print shows the whole of each output, with its long lines broken', async ({ page, site }) => {
  await page.goto(`${site}/weaviate/troubleshooting/queries`);
  await page.emulateMedia({ media: 'print' });
  const cut = await page
    .locator('[data-verdict="output"] pre')
    .evaluateAll((outputs) => outputs.filter((each) => each.scrollWidth > each.clientWidth).length);
  expect(cut).toBe(0);
});

test('print shows all tabs, each with its name', async ({ page, site }) => {
  await page.goto(site + embeddingsRoute());
  await page.emulateMedia({ media: 'print' });
  const hidden = page.locator('[role=tabpanel][hidden] pre').first();
  expect((await hidden.boundingBox())?.height).toBeGreaterThan(20);
  await expect(page.locator('[role=tablist]').first()).toBeHidden();
});

test('print shows what stands in tabs inside a closed fold', async ({ page, site }) => {
  await page.goto(site + routeOf('docs/weaviate/search/hybrid.md'));
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('details:not([open]) [role=tabpanel] pre').first()).toBeAttached();
  // What a closed fold keeps back has a height, and is not drawn.
  const drawn = await page
    .locator('[role=tabpanel] pre')
    .evaluateAll((all) => all.map((code) => code.checkVisibility()));
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn).not.toContain(false);
});

test('without scripts every tab can be read, one below the other', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + embeddingsRoute());
  const panels = await page.locator('[role=tabpanel]').all();
  expect(panels.length).toBeGreaterThan(10);
  for (const panel of panels) await expect(panel).toBeVisible();
  await expect(page.locator('[role=tablist]').first()).toBeHidden();
  await expect(page.getByRole('button', { name: 'Copy', exact: true }).first()).toBeHidden();
  await context.close();
});

test('a page that is reached inside the site shows the chosen language at once', async ({ page, site }) => {
  await page.goto(site + embeddingsRoute());
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
  await tab(page, 'JS/TS').click();
  await page.locator(`.markdown a[href^="${imports()}"]`).first().click();
  await expect(page).toHaveURL(site + imports());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Import objects');
  await everyTabChosen(page, 'JS/TS');
});

test('on every page each tab shows its panel and hides the others of its group', async ({ page, site }) => {
  // What comes later changes nothing in what a tab does (src/instant/page/tabs.ts).
  await page.route('**/*.js', (route) => route.abort());
  let pressed = 0;
  for (const { path } of pages) {
    await page.goto(site + routeOf(path));
    const html = await readFile(pageFile(routeOf(path)), 'utf8');
    const { tabs, faults } = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const all = Array.from(document.querySelectorAll<HTMLElement>('[role=tab]'));
      const wrong = all.flatMap((tab) => {
        const group = tab.closest('[data-tabs]');
        for (let outer = group?.closest('[role=tabpanel]'); outer; ) {
          const name = outer.getAttribute('data-value');
          outer.parentElement?.querySelector<HTMLElement>(`[role=tab][data-value="${name}"]`)?.click();
          outer = outer.parentElement?.closest('[role=tabpanel]');
        }
        tab.click();
        const panels = Array.from(group?.querySelectorAll<HTMLElement>(':scope > [role=tabpanel]') ?? []);
        const seen = panels.filter(({ offsetHeight, hidden }) => offsetHeight > 0 && !hidden);
        const right = seen.length === 1 && seen[0]?.dataset.value === tab.dataset.value;
        return right ? [] : [`${tab.textContent}: ${seen.map(({ dataset }) => dataset.value).join()}`];
      });
      return { tabs: all.length, faults: wrong };
    });
    expect.soft(faults, path).toEqual([]);
    expect.soft(tabs, path).toBe(html.match(/ role="?tabpanel\b/g)?.length ?? 0);
    pressed += tabs;
  }
  expect(pressed).toBeGreaterThan(600);
});

/** A heading in a tab that the reader did not choose, on the page that is open then, and its address. */
async function inHiddenTab(page: Page, site: string): Promise<{ heading: Locator; address: string }> {
  await page.goto(site + embeddingsRoute());
  await tab(page, 'Kubernetes').click();
  const heading = page.locator('h4', { hasText: 'Docker Option 2' });
  const id = await heading.getAttribute('id');
  return { heading, address: `${embeddingsRoute()}#${id}` };
}

/** Follows a link that the search finds, inside the site: the application goes there, not the browser. */
async function followFound(page: Page, address: string): Promise<void> {
  await comesAlive(page);
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  await page.getByRole('searchbox').fill('Docker Option 2');
  await page.getByRole('dialog').locator(`a[href="${address}"]`).click();
}
