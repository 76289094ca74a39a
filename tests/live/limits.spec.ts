import type { Page } from 'playwright/test';
import { expect, test } from '../site/fixture.ts';
import { routeOf } from '../site/routes.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { Reader } from './reader.ts';

const path = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const connect = {
  source: 'docs/weaviate/model-providers/_includes/provider.connect.local.ts',
  region: 'BasicInstantiation',
};

async function open(page: Page, site: string, code: string): Promise<Reader> {
  await page.goto(site + routeOf(path));
  const reader = new Reader(page);
  await reader.write(reader.block(connect), code);
  return reader;
}

test.beforeEach(({ stack }) => emptyServer(stack));

test('Stop ends an endless loop, and the next run starts afresh', async ({ page, site }) => {
  const reader = await open(page, site, `console.log('on'); globalThis.mark = 1; for (;;);`);
  const block = reader.block(connect);
  await block.locator('[data-run]').click();
  await expect(block.locator('[data-run]')).toHaveText('Stop');
  await expect(block.locator('samp').first()).toHaveText('on');
  await block.locator('[data-run]').click();
  await expect(block).toContainText('You stopped it.');
  await reader.write(block, `console.log(typeof globalThis.mark);`);
  await reader.run(block);
  expect(await reader.printed(block)).toEqual(['undefined']);
});

test('a block that does not end is stopped after a minute, and the page says so', async ({ page, site }) => {
  await page.clock.install();
  const reader = await open(page, site, `console.log('on'); for (;;);`);
  const block = reader.block(connect);
  await block.locator('[data-run]').click();
  await expect
    .poll(async () => {
      await page.clock.runFor(100);
      return block.locator('samp').count();
    })
    .toBeGreaterThan(0);
  await page.clock.runFor(61_000);
  await expect(block).toContainText('It ran for 60 seconds');
});

test('a megabyte of output ends the run', async ({ page, site }) => {
  const reader = await open(page, site, `for (;;) console.log('x'.repeat(10_000));`);
  const block = reader.block(connect);
  await reader.run(block);
  await expect(block).toContainText('It printed more than 1 MB');
  const length = (await reader.printed(block)).join('').length;
  expect(length).toBeLessThanOrEqual(1_000_000);
});

test('a block that takes all memory ends by itself or by Stop, and the page lives on', async ({
  page,
  site,
}) => {
  const reader = await open(page, site, `const all = []; for (;;) all.push(new Float64Array(8e6).fill(1));`);
  const block = reader.block(connect);
  await block.locator('[data-run]').click();
  const ended = block.locator('[data-live="failed"]');
  await ended.waitFor({ timeout: 20_000 }).catch(() => block.locator('[data-run="running"]').click());
  await expect(ended).toBeVisible();
  await reader.write(block, `console.log('alive');`);
  await reader.run(block);
  expect(await reader.printed(block)).toEqual(['alive']);
});

test('what a block changes in its own world is gone after Reset', async ({ page, site }) => {
  const reader = await open(
    page,
    site,
    `globalThis.fetch = () => 'poison'; Object.prototype.poison = 'poison'; Promise.prototype.then = () => {}; console.log('done');`,
  );
  const block = reader.block(connect);
  await block.locator('[data-run]').click();
  await expect(block.locator('samp').first()).toHaveText('done');
  if (await block.locator('[data-run="running"]').count()) await block.locator('[data-run]').click();
  await block.locator('[data-edit]', { hasText: 'Reset' }).click();
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-comparison', 'same');
});

test('a forged message is no result', async ({ page, site }) => {
  const reader = await open(
    page,
    site,
    `const forged = { type: 'end', run: '', end: { ok: true } };
self.postMessage(forged); new BroadcastChannel('x').postMessage(forged);
for (const name of Object.getOwnPropertyNames(globalThis)) if (globalThis[name] instanceof MessagePort) console.log('a port');
throw new Error('the real end');`,
  );
  const block = reader.block(connect);
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-live', 'failed');
  await expect(block.locator('[data-problem]')).toHaveText('Line 4: Error: the real end');
});

test('code that goes on after its block has ended reaches nothing', async ({ page, site }) => {
  const reader = await open(
    page,
    site,
    `globalThis.after = setTimeout(async () => { globalThis.said = await fetch('http://localhost:8080/v1/meta').then(() => 'GOT', String); }, 300);`,
  );
  const block = reader.block(connect);
  await reader.run(block);
  await page.waitForTimeout(800);
  await reader.write(block, `console.log(globalThis.said);`);
  await reader.run(block);
  expect((await reader.printed(block)).join()).toContain('only while its block runs');
});

test('nothing in a link chooses the server or the code', async ({ page, site }) => {
  const evil = 'http://127.0.0.1:9';
  await page.goto(`${site}${routeOf(path)}?endpoint=${evil}&url=${evil}&code=console.log(1)#run=${evil}`);
  const reader = new Reader(page);
  const block = reader.block(connect);
  const live = await reader.run(block);
  await expect(live).toContainText('http://localhost:8080');
  expect(await reader.printed(block)).toEqual(['true']);
});

test('an address in the panel gives its origin and nothing more', async ({ page, site, stack }) => {
  const reader = await open(
    page,
    site,
    `const { status } = await fetch('http://localhost:8080/v1/meta'); console.log(status);`,
  );
  const block = reader.block(connect);
  await reader.useServer(block, `${stack.rest}/v1/../x?y="><script>document.title=1</script>;script-src *#z`);
  const live = await reader.run(block);
  await expect(live).toContainText(`at ${stack.rest}.`);
  expect(await page.title()).not.toBe('1');
  expect(await reader.printed(block)).toEqual(['200']);
  await block.locator('[data-panel]').click();
  await page.getByLabel('Address').fill('javascript:alert(1)');
  await page.getByRole('button', { name: 'Use this server' }).click();
  await expect(page.getByRole('dialog')).toContainText('is no address of a server');
});
