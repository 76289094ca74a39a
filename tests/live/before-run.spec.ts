import { embeddingsRoute } from '../site/embeddings.ts';
import { expect, test } from '../site/fixture.ts';
import { openWhole } from '../site/watch.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { firstBlocks, openEmbeddings } from './embeddings.ts';
import { openFront } from './front.ts';

const { connect } = await firstBlocks('ts');

test.beforeEach(({ stack }) => emptyServer(stack));

test('nothing of live code is fetched, and no server asked, before Run is pressed', async ({
  page,
  site,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openWhole(page, site + embeddingsRoute());
  expect(asked.filter((url) => !url.startsWith(site) || url.includes('/live/'))).toEqual([]);
});

test('Edit, the panel and another address ask no server', async ({ page, site, stack }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const front = await openFront(stack.rest, ({ url = '' }) => {
    asked.push(url);
    return false;
  });
  const elsewhere = () => asked.filter((url) => !url.startsWith(site) && !url.startsWith('blob:'));
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.write(block, `console.log('mine');`);
  await reader.useServer(block, front.origin);
  await block.locator('[data-panel]').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(elsewhere()).toEqual([]);
  await reader.run(block);
  expect(elsewhere()).toContain(`${front.origin}/v1/meta`);
  await front.close();
});

test('without scripts the page is complete, and there is no Run to press', async ({ browser, site }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(site + embeddingsRoute());
  const block = page.locator('[data-language="py"][data-region="NearTextExample"]');
  await expect(block).toContainText('Recorded output');
  await expect(block.locator('samp').first()).toContainText('Alien');
  await expect(block.locator('[data-run]')).toBeHidden();
  await page.close();
});
