import { readFile } from 'node:fs/promises';
import { readModel } from '../../src/components/TokenPicture/read-model.ts';
import { sentences } from '../../src/components/TokenPicture/sentences.ts';
import { distance, encode } from '../../src/components/TokenPicture/static-model.ts';
import { expect, test } from './fixture.ts';
import { routeOf } from './routes.ts';
import { openWhole } from './watch.ts';

const path = 'docs/weaviate/concepts/vectorization.mdx';
const folder = 'tests/stack/model/files';
const text = 'a loaf of bread 🙂';

test('a text shows its tokens, its vector and its nearest sentences, and nothing is loaded before', async ({
  page,
  site,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openWhole(page, site + routeOf(path));
  expect(loaded.filter((address) => address.includes('safetensors'))).toEqual([]);

  const picture = page.getByRole('region', { name: 'A text and its vector' });
  await picture.getByLabel('A text').fill(text);
  await picture.getByRole('button', { name: 'Load the model' }).click();
  await expect(picture).toHaveAttribute('data-state', 'ready');

  const { buffer } = new Uint8Array(await readFile(`${folder}/model.safetensors`));
  const model = readModel(buffer, await readFile(`${folder}/tokenizer.json`, 'utf8'));
  const { tokens, vector } = encode(model, text);
  expect(tokens.map(({ token }) => token)).toEqual(['a', 'loaf', 'of', 'bread', '[UNK]']);
  const lists = picture.getByRole('list');
  await expect(lists.first().getByRole('listitem')).toHaveText(
    tokens.map(({ token, weight }) => `${token}${weight === undefined ? 'left out' : weight.toFixed(3)}`),
  );
  const nearest = sentences
    .map((sentence) => ({ sentence, far: distance(vector, encode(model, sentence).vector) }))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, 5);
  await expect(lists.last().getByRole('listitem')).toHaveText(
    nearest.map(({ sentence, far }) => `${far.toFixed(3)} ${sentence}`),
  );
  expect(new Set(sentences).size).toBe(50);
});

test('a text without a known token has a vector of zeros', async ({ page, site }) => {
  await openWhole(page, site + routeOf(path));
  const picture = page.getByRole('region', { name: 'A text and its vector' });
  await picture.getByLabel('A text').fill('🙂');
  await picture.getByRole('button', { name: 'Load the model' }).click();
  await expect(picture.getByRole('img', { name: 'All numbers are 0' })).toBeVisible({ timeout: 120_000 });
});

test('without scripts the steps stand alone', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + routeOf(path));
  await expect(page.getByText('The picture needs scripts.')).toBeVisible();
  await context.close();
});
