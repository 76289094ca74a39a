import type { Page } from 'puppeteer-core';
import { readTree } from '../../src/plugin/tree.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { routeOf } from '../site/routes.ts';
import { regionsIn } from '../snippets/plan.ts';
import { expect, test } from './fixture.ts';

const seedPage = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const tree = await readTree(process.cwd());
const seed = tree.pages.filter(({ path }) => path === seedPage);
const programs = seed.flatMap((page) => joinPrograms(page, regionsIn(tree)).programs);
const tabs = { py: 'Python API v4', ts: 'JS/TS API v3' };

for (const language of ['py', 'ts'] as const) {
  test(`in Firefox, what Copy gives in ${tabs[language]} is the program that ran`, async ({
    window: firefox,
    site,
  }) => {
    await firefox.goto(site + routeOf(seedPage));
    await choose(firefox, tabs[language]);
    const copied: string[] = [];
    for (const button of await firefox.$$(
      `figure[data-language="${language}"][data-region] [data-action=copy]`,
    )) {
      await button.click();
      await firefox.waitForFunction((self) => self.getAttribute('data-state') === 'copied', {}, button);
      copied.push(await firefox.evaluate(() => navigator.clipboard.readText()));
    }
    const program = programs.find((each) => each.language === language);
    expect(`${copied.join('\n\n')}\n`).toBe(program?.text);
  });
}

test('in Firefox, a language is chosen in all tabs, with the keyboard too, and on the next visit', async ({
  window: firefox,
  site,
}) => {
  await firefox.goto(site + routeOf(seedPage));
  await choose(firefox, tabs.ts);
  expect(await chosen(firefox)).toEqual([tabs.ts]);
  await firefox.focus('[role=tab][data-value=js]');
  await firefox.keyboard.press('ArrowLeft');
  expect(await chosen(firefox)).toEqual([tabs.py]);
  await choose(firefox, tabs.ts);
  await firefox.reload();
  expect(await chosen(firefox)).toEqual([tabs.ts]);
});

test('in Firefox, a link to a heading in a hidden tab opens the tab, from outside and inside the site', async ({
  window: firefox,
  site,
}) => {
  const address = routeOf(seedPage);
  await firefox.goto(site + address);
  await choose(firefox, 'Kubernetes');
  const heading = '[role=tabpanel][data-value=docker] h4:last-of-type';
  const id = await firefox.$eval(heading, (self) => self.id);
  await firefox.goto(`${site}${address}?again#${id}`);
  await firefox.waitForFunction(isInView, {}, id);
  await firefox.goto(`${site}/start`);
  await firefox.keyboard.press('/');
  await firefox.waitForSelector('input[type=search]:focus');
  await firefox.keyboard.type('Docker Option 2');
  const found = await firefox.waitForSelector(`dialog a[href="${address}#${id}"]`);
  await found?.click();
  await firefox.waitForFunction(isInView, {}, id);
});

test('in Firefox, the keyboard finds a page and opens it', async ({ window: firefox, site }) => {
  await firefox.goto(`${site}/start`);
  await firefox.keyboard.press('/');
  await firefox.waitForSelector('input[type=search]:focus');
  await firefox.keyboard.type('MODEL2VEC_INFERENCE_API');
  await firefox.waitForSelector('dialog ol a[href="/deploy/configuration/env-vars"]');
  await firefox.keyboard.press('ArrowDown');
  const first = await firefox.$eval('dialog ol a', ({ pathname }) => pathname);
  await firefox.keyboard.press('Enter');
  await firefox.waitForFunction((path) => location.pathname === path, {}, first);
});

test('in Firefox, a page without scripts shows the tabs one below the other', async ({
  scriptless,
  site,
}) => {
  await scriptless.goto(site + routeOf(seedPage));
  const heights = await scriptless.$$eval('[role=tabpanel]', (panels) =>
    panels.map((panel) => panel.getBoundingClientRect().height),
  );
  expect(heights.length).toBeGreaterThan(8);
  expect(Math.min(...heights)).toBeGreaterThan(50);
});

test('in Firefox, a phone without scripts gets the link to the docs, and no button that does nothing', async ({
  scriptless,
  site,
}) => {
  await scriptless.setViewport({ width: 390, height: 844 });
  for (const path of [seedPage, 'src/pages/index.mdx']) {
    await scriptless.goto(site + routeOf(path));
    const seen = await scriptless.$$eval('.navbar a, button', (all) =>
      all.filter((each) => each.checkVisibility()).map((each) => each.textContent),
    );
    expect(seen).toEqual(['Model2Vec × Weaviate', 'Docs']);
  }
});

/** Runs in the page: whether a heading is shown, within the window. */
function isInView(id: string): boolean {
  const { top = -1, height = 0 } = document.getElementById(id)?.getBoundingClientRect() ?? {};
  return height > 0 && top >= 0 && top < innerHeight;
}

async function choose(page: Page, tab: string): Promise<void> {
  await page.locator(`[role=tab]::-p-text(${tab})`).click();
}

/** The languages that the tabs of the page show. */
async function chosen(page: Page): Promise<string[]> {
  const names = await page.$$eval('[role=tab][data-value=py], [role=tab][data-value=js]', (all) =>
    all.filter((tab) => tab.ariaSelected === 'true').map((tab) => tab.textContent ?? ''),
  );
  return [...new Set(names)];
}
