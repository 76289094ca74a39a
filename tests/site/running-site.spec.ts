import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { answers, freePort } from './serve.ts';

const page = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer.py';

let tree = '';
let address = '';
let server: ChildProcess;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  tree = await mkdtemp(join(tmpdir(), 'running-'));
  await copyTree(process.cwd(), tree);
  const port = await freePort();
  const words = ['start', '--no-open', '--host', 'localhost', '--port', String(port)];
  server = spawn('node_modules/.bin/docusaurus', words, { cwd: tree, stdio: 'ignore' });
  address = `http://localhost:${port}`;
  await answers(address);
});

test.afterAll(async () => {
  server.kill();
  await once(server, 'exit');
  await rm(tree, { recursive: true, force: true });
});

test('an edit of a source shows in its block on the open page, with what to run, without a reload, and back again', async ({
  page: browser,
}) => {
  const block = await openBlock(browser);
  const code = block.locator('code').first();
  const shown = 'nearest.objects';
  await expect(code).toContainText(shown);
  await browser.evaluate(() => Object.assign(window, { opened: 'once' }));

  const text = await readFile(join(tree, source), 'utf8');
  await writeFile(join(tree, source), text.replace('# END NearTextExample', 'print("a new line")\n$&'));
  await expect(code).toContainText('print("a new line")');
  await expect(block).toContainText('Not verified: run npm run verify -- --accept');

  await writeFile(join(tree, source), text);
  await expect(code).not.toContainText('a new line');
  await expect(code).toContainText(shown);
  expect(await browser.evaluate(() => Reflect.get(window, 'opened'))).toBe('once');
});

test('a problem shows over the page of the running site, and goes away once it is mended', async ({
  page: browser,
}) => {
  const block = await openBlock(browser);
  const overlay = browser.locator('#webpack-dev-server-client-overlay, #rspack-dev-server-client-overlay');
  await expect(overlay).toHaveCount(0);

  const text = await readFile(join(tree, source), 'utf8');
  await writeFile(join(tree, source), text.replace('# END NearTextExample\n', ''));
  const told = overlay.contentFrame().locator('body');
  await expect(told).toContainText('unclosed-region');
  await expect(told).toContainText('START NearTextExample has no END NearTextExample below it.');
  await expect(told).toContainText('# END NearTextExample');
  await expect(told).toContainText('fix: Put END NearTextExample below the last line of the region.');

  await writeFile(join(tree, source), text);
  await expect(overlay).toHaveCount(0);
  await expect(block).toHaveAttribute('data-verdict', 'ran');
});

async function openBlock(browser: Page): Promise<Locator> {
  await browser.goto(`${address}${routeOf(page)}`);
  const block = browser.locator(`[data-source="${source}"][data-region="NearTextExample"]`);
  await block.waitFor();
  return block;
}
