import type { Page } from 'playwright/test';
import { allowClipboard } from '../site/clipboard.ts';
import { expect, test } from '../site/kept-window.ts';
import { wholeBrowser } from '../site/whole-browser.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { firstBlocks, openEmbeddings } from './embeddings.ts';
import { tabTo } from './keyboard.ts';
import { addObject, count } from './server.ts';

test.use({ launchOptions: wholeBrowser });

const { connect, create, near } = await firstBlocks('ts');

test.beforeEach(({ stack }) => emptyServer(stack));

test('by keyboard alone, in a window of 320 pixels, a block runs and is edited', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  const run = block.locator('[data-run]');
  await chooseTypeScript(page);
  await tabTo(run);
  for (const before of [0, 1]) {
    await page.keyboard.press('Enter');
    await reader.end(block, 'yes', before);
    await expect(run).toBeFocused();
  }
  await tabTo(block.locator('[data-edit]'));
  await page.keyboard.press('Enter');
  await expect(block.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`console.log('typed');`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await reader.end(block, 'yes', 2);
  expect(await reader.printed(block)).toEqual(['typed']);
  await tabTo(block.locator('[data-panel]'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(block.locator('[data-panel]')).toBeFocused();
});

test('the first press of Edit, by keyboard, leads into the editor', async ({ page, site }) => {
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await chooseTypeScript(page);
  await tabTo(block.locator('[data-edit]'));
  await page.keyboard.press('Enter');
  await expect(block.locator('.cm-content')).toBeFocused();
});

test('Copy gives what the reader has made of a block, and nothing says that it has run', async ({
  page,
  site,
}) => {
  await allowClipboard(page);
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  const recorded = await block.locator('code').first().textContent();
  const verdict = block.getByText('Ran on Weaviate');
  const copied = async () => {
    await block.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(block.getByRole('button', { name: 'Copied' })).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  await reader.write(block, 'const mine = 1;\nconst yours = 2;');
  expect(await copied()).toBe('const mine = 1;\nconst yours = 2;');
  await expect(verdict).toBeHidden();
  await block.getByRole('button', { name: 'Reset' }).click();
  await expect(verdict).toBeVisible();
  await expect(block.getByRole('button', { name: 'Copy', exact: true })).toBeVisible();
  expect(await copied()).toBe(recorded);
});

test('a button that vanishes when it is pressed leaves the focus on Run', async ({ page, site, stack }) => {
  await addObject(stack.rest, 'Film', { text: 'not yours' });
  const reader = await openEmbeddings(page, site);
  const block = reader.block(create);
  const run = block.locator('[data-run]');
  await chooseTypeScript(page);
  await tabTo(run);
  await page.keyboard.press('Enter');
  await expect(block.locator('[data-answer="no"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await reader.end(block, 'no', 0);
  await expect(block.locator('[data-live]')).toHaveAttribute('data-live', 'failed');
  await expect(run).toBeFocused();
  await tabTo(block.getByRole('button', { name: 'Try again' }));
  await page.keyboard.press('Enter');
  await expect(block.locator('[data-answer="no"]')).toBeFocused();
  await tabTo(block.locator('[data-answer="yes"]'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await reader.end(block, 'yes', 1);
  await expect(block.locator('[data-live]')).toHaveAttribute('data-live', 'done');
  await expect(run).toBeFocused();
});

test('after Try again the focus is on Stop', async ({ page, site }) => {
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.write(
    block,
    `await new Promise((done) => setTimeout(done, 1500)); throw new Error('on purpose');`,
  );
  await reader.run(block);
  await tabTo(block.getByRole('button', { name: 'Try again' }));
  await page.keyboard.press('Enter');
  await expect(block.getByRole('button', { name: 'Stop' })).toBeFocused();
  await reader.end(block, 'yes', 1);
  await expect(block.locator('[data-run]')).toBeFocused();
});

test('on another page nothing is left of the one before: no frame, and no open editor', async ({
  page,
  site,
}) => {
  const reader = await openEmbeddings(page, site);
  const frames = page.locator('iframe[title="Runs the code of this page"]');
  await reader.run(reader.block(connect));
  await reader.run(reader.block(create));
  await expect(frames).toHaveCount(1);
  await reader.showFoot(reader.block(connect));
  await page.evaluate(() => Object.assign(window, { visit: 'the same' }));
  const sidebar = page.getByRole('navigation', { name: 'Docs sidebar' });
  await sidebar.getByRole('link', { name: 'Quickstart' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Search by meaning' })).toBeVisible();
  expect(await page.evaluate(() => 'visit' in window)).toBe(true);
  await expect(frames).toHaveCount(0);
  const first = page.locator('[data-language="ts"][data-region]').first();
  await reader.run(first);
  await expect(first.locator('[data-live]')).toHaveAttribute('data-comparison', 'same');
  await expect(page.locator('.cm-content')).toHaveCount(0);
});

test('an error that a timer throws fails the block that runs, as it ends a program in Node', async ({
  page,
  site,
}) => {
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.write(
    block,
    `setTimeout(() => { throw new Error('too late'); });
await new Promise((done) => setTimeout(done, 200));`,
  );
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-live', 'failed');
  await expect(block.locator('[data-problem]')).toHaveText('Line 1: Error: too late');
});

test('Clean up deletes what the page made, and nothing else', async ({ page, site, stack }) => {
  await addObject(stack.rest, 'Foreign', { text: 'not yours' });
  const reader = await openEmbeddings(page, site);
  const block = reader.block(near);
  await reader.run(block);
  expect(await count(stack.rest, 'Film')).toBe(6);
  await block.locator('[data-panel]').click();
  await page.locator('[data-clean-up]').click();
  await expect(page.getByRole('dialog')).toContainText('Deleted Film.');
  expect(await count(stack.rest, 'Film')).toBeUndefined();
  expect(await count(stack.rest, 'Foreign')).toBe(1);
});

async function chooseTypeScript(page: Page): Promise<void> {
  await tabTo(page.getByRole('tab', { name: 'Python' }).first());
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'JS/TS' }).first()).toBeFocused();
}
