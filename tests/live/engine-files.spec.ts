import { expect, test } from '../site/fixture.ts';
import { routeOf } from '../site/routes.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { Reader } from './reader.ts';

const path = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const folder = 'docs/weaviate/model-providers/_includes/provider.connect.local';

for (const [language, engine] of [
  ['ts', 'typescript'],
  ['py', 'python'],
]) {
  const place = { source: `${folder}.${language}`, region: 'BasicInstantiation' };

  test(`the second visit runs ${language} blocks when nothing of the engine can be fetched`, async ({
    page,
    site,
    stack,
  }) => {
    await emptyServer(stack);
    await page.goto(site + routeOf(path));
    const reader = new Reader(page);
    await reader.run(reader.block(place));
    await page.goto(site);
    const asked: string[] = [];
    await page.route(`**/live/${engine}/**`, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await page.goto(site + routeOf(path));
    const live = await reader.run(reader.block(place));
    await expect(live).toHaveAttribute('data-comparison', 'same');
    expect(asked.map((url) => url.split('/').at(-1))).toEqual(['manifest.json']);
  });
}

test('a file of the engine with other bytes than the site was built with does not run', async ({
  page,
  site,
}) => {
  await page.route('**/live/typescript/worker.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace(/.$/s, ' ') });
  });
  await page.goto(site + routeOf(path));
  const reader = new Reader(page);
  const block = reader.block({ source: `${folder}.ts`, region: 'BasicInstantiation' });
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-live', 'failed');
  await expect(block).toContainText(
    'worker.js is not the file that this site was built with. Reload the page.',
  );
});
