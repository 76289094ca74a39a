import { readFile } from 'node:fs/promises';
import { readTree } from '../../src/plugin/tree.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { allowClipboard } from '../site/clipboard.ts';
import { expect, test } from '../site/fixture.ts';
import { routeOf } from '../site/routes.ts';
import { prepareClients } from '../snippets/clients.ts';
import { regionsIn } from '../snippets/plan.ts';
import { run } from '../snippets/run/run.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { programSubject } from '../snippets/run/subject.ts';
import { livePrograms } from './blocks.ts';
import { Reader } from './reader.ts';
import { addObject, count } from './server.ts';

const path = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const programs = (await livePrograms()).filter((program) => program.page === path);
const typescript = programs.find(({ language }) => language === 'ts');
const tree = await readTree(process.cwd());

test.beforeEach(({ stack }) => emptyServer(stack));

test('nothing of live code is fetched, and no server asked, before Run is pressed', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(site + routeOf(path), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => !url.startsWith(site) || url.includes('/live/'))).toEqual([]);
});

test('without scripts the page is complete, and there is no Run to press', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site + routeOf(path));
  const block = page.locator('[data-language="py"][data-region="NearTextExample"]');
  await expect(block).toContainText('Recorded output');
  await expect(block.locator('samp').first()).toContainText('Alien');
  await expect(block.locator('[data-run]')).toBeHidden();
  await page.close();
});

test('by keyboard alone, in a window of 320 pixels, a block runs and is edited', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(site + routeOf(path));
  const reader = new Reader(page);
  const [connect] = typescript?.blocks ?? [];
  if (!connect) throw new Error(`${path} has no TypeScript.`);
  const block = reader.block(connect);
  await reader.show(block);
  await block.locator('[data-run]').focus();
  await page.keyboard.press('Enter');
  await reader.end(block, 'yes', 0);
  await block.locator('[data-edit]').focus();
  await page.keyboard.press('Enter');
  await expect(block.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`console.log('typed');`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await reader.end(block, 'yes', 1);
  expect(await reader.printed(block)).toEqual(['typed']);
  await block.locator('[data-panel]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('Clean up deletes what the page made, and nothing else', async ({ page, site, stack }) => {
  await addObject(stack.rest, 'Foreign', { text: 'not yours' });
  await page.goto(site + routeOf(path));
  const reader = new Reader(page);
  const last = typescript?.blocks.at(-1);
  if (!last) throw new Error(`${path} has no TypeScript.`);
  const block = reader.block(last);
  await reader.run(block);
  expect(await count(stack.rest, 'Film')).toBe(6);
  await block.locator('[data-panel]').click();
  await page.locator('[data-clean-up]').click();
  await expect(page.getByRole('dialog')).toContainText('Deleted Film.');
  expect(await count(stack.rest, 'Film')).toBeUndefined();
  expect(await count(stack.rest, 'Foreign')).toBe(1);
});

for (const program of programs) {
  const { language, text, blocks } = program;

  test(`Copy program and Download give the ${language} program that ran, and it runs`, async ({
    page,
    site,
    stack,
  }) => {
    await allowClipboard(page);
    await page.goto(site + routeOf(path));
    const reader = new Reader(page);
    const [first] = blocks;
    if (!first) throw new Error(`${path} has no ${language} blocks.`);
    const block = reader.block(first);
    await reader.showFoot(block);
    await block.locator('[data-program="copy"]').click();
    await expect(block).toContainText(
      language === 'py' ? 'pip install weaviate-client' : 'npm install weaviate-client',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const coming = page.waitForEvent('download');
    await block.locator('[data-program="download"]').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`embeddings.${language}`);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toBe(text);

    const known = tree.pages
      .flatMap((each) => joinPrograms(each, regionsIn(tree)).programs)
      .find((each) => each.page === path && each.language === language);
    const subject = known && programSubject(known);
    if (!subject) throw new Error(`${path} has no ${language} program.`);
    const clients = await prepareClients(() => undefined);
    const { issues } = await run({ ...subject, text: saved }, { stack, clients });
    expect(issues).toEqual([]);
  });
}
