import { defaultChoice, everyChoice } from '../../src/components/Configurator/choice.ts';
import { composeFile } from '../../src/components/Configurator/compose-file.ts';
import { expect, test } from './kept-window.ts';
import { routeOf } from './routes.ts';
import { openWhole } from './watch.ts';
import { wholeBrowser } from './whole-browser.ts';

test.use({ launchOptions: wholeBrowser });

const path = 'docs/deploy/installation-guides/docker-installation.md';
const usual = composeFile(defaultChoice);

test.beforeEach(async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site });
  await openWhole(page, `${site}${routeOf(path)}#configurator`);
});

test('what is chosen stands in the file, in the clipboard and in the download', async ({ page }) => {
  await page.getByLabel('My own, in the folder my-model').check();
  await page.getByLabel('In the folder data beside the file').check();
  await page.getByLabel('18080 and 15051').check();
  const chosen = everyChoice.find(
    ({ model, volume, ports }) => model === 'own' && volume === 'folder' && ports === 'other',
  );
  const file = chosen ? composeFile(chosen) : '';
  const block = page.locator('figure[data-language="yaml"]').first();
  await expect(block.locator('code')).toHaveText(file);
  await expect(block).toHaveAttribute('data-verdict', 'booted');
  await block.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(file);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download docker-compose.yml' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('docker-compose.yml');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString()).toBe(`${file}\n`);
});

test('the arrow keys choose, and Tab goes on to the next question', async ({ page }) => {
  await page.getByRole('radio', { name: 'On', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Off/ })).toBeChecked();
  await expect(page.getByRole('group', { name: 'Model', exact: true })).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'In a volume that Docker keeps' })).toBeFocused();
});

test('the default is the file that the stack was booted from', async ({ page }) => {
  const block = page.locator('figure[data-language="yaml"]').first();
  await expect(block).toHaveAttribute('data-verdict', 'booted');
  await expect(block.locator('code')).toHaveText(usual);
});

test('without scripts the default is there', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + routeOf(path));
  const block = page.locator('figure[data-language="yaml"]').first();
  await expect(block).toHaveAttribute('data-verdict', 'booted');
  await expect(block.locator('code')).toHaveText(usual);
  await expect(page.locator('input[type=radio]')).not.toHaveCount(0);
  await expect(page.locator('input[type=radio]').filter({ visible: true })).toHaveCount(0);
  await context.close();
});
