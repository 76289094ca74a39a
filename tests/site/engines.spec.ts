import type { Page } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { regionsIn } from '../snippets/plan.ts';
import { openTabOf } from './clipboard.ts';
import { embeddings } from './embeddings.ts';
import { everyTabChosen } from './every-tab.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { wholeBrowser } from './whole-browser.ts';

const tree = await readTree(process.cwd());
const programs = tree.pages
  .filter(({ path }) => path === embeddings)
  .flatMap((page) => joinPrograms(page, regionsIn(tree)).programs);

test.use({ launchOptions: wholeBrowser });

for (const { language, text } of programs) {
  test(`in every engine, what Copy gives in ${language} pastes into the program that ran`, async ({
    page,
    site,
  }) => {
    await page.goto(site + routeOf(embeddings));
    const copied: string[] = [];
    for (const block of await page.locator(`[data-language="${language}"][data-verdict="ran"]`).all()) {
      await openTabOf(block);
      await block.getByRole('button', { name: 'Copy', exact: true }).click();
      await expect(block.getByRole('status').first()).toHaveText('Copied');
      copied.push(await paste(page));
    }
    expect(`${copied.join('\n\n')}\n`).toBe(text);
  });
}

test('in every engine, the keyboard chooses a language for all tabs and the next visit', async ({
  page,
  site,
}) => {
  await page.goto(site + routeOf(embeddings));
  await page.getByRole('tab', { name: 'Python' }).first().focus();
  await page.keyboard.press('ArrowRight');
  await page.reload();
  await everyTabChosen(page, 'JS/TS');
});

test('in every engine, a link to a heading in a hidden tab opens the tab', async ({ page, site }) => {
  const address = site + routeOf(embeddings);
  await page.goto(address);
  await page.getByRole('tab', { name: 'Kubernetes' }).click();
  const heading = page.locator('h4', { hasText: 'Docker Option 2' });
  await expect(heading).toBeHidden();
  const id = await heading.getAttribute('id');
  await page.goto(`${address}?again#${id}`);
  await expect(heading).toBeInViewport();
  await expect(page.getByRole('tab', { name: 'Docker' })).toHaveAttribute('aria-selected', 'true');
});

test('in every engine, the keyboard finds a page and opens it', async ({ page, site }) => {
  await page.goto(`${site}/start`);
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('MODEL2VEC_INFERENCE_API');
  const found = page.getByRole('dialog').locator('ol > li > a').first();
  const address = await found.getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(site + address);
});

test('in every engine, a page without scripts shows the tabs one below the other', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + routeOf(embeddings));
  const panels = await page.locator('[role=tabpanel]').all();
  expect(panels.length).toBeGreaterThan(8);
  for (const panel of panels) await expect(panel).toBeVisible();
  await context.close();
});

/** What the clipboard holds, as a paste shows it: only Chromium lets a test read it directly. */
async function paste(page: Page): Promise<string> {
  await page.evaluate(() => {
    document.querySelector('textarea.paste')?.remove();
    const area = document.createElement('textarea');
    area.className = 'paste';
    document.body.append(area);
    area.focus({ preventScroll: true });
  });
  await page.keyboard.press('ControlOrMeta+v');
  return page.locator('textarea.paste').inputValue();
}
