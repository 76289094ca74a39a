import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { connectIn, openEmbeddings } from './embeddings.ts';

for (const [language, engine] of [
  ['ts', 'typescript'],
  ['py', 'python'],
] as const) {
  test(`the second visit runs ${language} blocks when nothing of the engine can be fetched`, async ({
    page,
    site,
    stack,
  }) => {
    await emptyServer(stack);
    const reader = await openEmbeddings(page, site);
    await reader.run(reader.block(connectIn(language)));
    await page.goto(site);
    const asked: string[] = [];
    await page.route(`**/live/${engine}/**`, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await openEmbeddings(page, site);
    const live = await reader.run(reader.block(connectIn(language)));
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
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connectIn('ts'));
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-live', 'failed');
  await expect(block).toContainText(
    'worker.js is not the file that this site was built with. Reload the page.',
  );
});

test('a file of the engine that does not come is named, with what to look at', async ({ page, site }) => {
  await page.route('**/live/typescript/worker.js', (route) => route.abort());
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connectIn('ts'));
  await reader.run(block);
  await expect(block).toContainText('worker.js did not come. See whether you are online.');
});
