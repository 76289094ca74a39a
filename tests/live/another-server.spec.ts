import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { connectIn, includes, openEmbeddings } from './embeddings.ts';
import { type Answer, openFront, withKey } from './front.ts';

const connect = connectIn('ts');
const load = { source: `${includes}/provider.vectorizer.ts`, region: 'BatchImportExample' };

test.beforeEach(({ stack }) => emptyServer(stack));
test.afterEach(({ stack }) => emptyServer(stack));

test('what starting over deletes is at the server that the question named, or nowhere', async ({
  page,
  site,
  stack,
}) => {
  const deleted: string[] = [];
  const front = await openFront(stack.rest, ({ method, url = '' }) => {
    if (method === 'DELETE') deleted.push(url);
    return false;
  });
  const reader = await openEmbeddings(page, site);
  const block = reader.block(load);
  await reader.run(block);
  await block.locator('[data-run]').click();
  await expect(block.locator('[data-question="again"]')).toContainText('Film at http://localhost:8080');
  await reader.useServer(block, front.origin);
  const yes = block.locator('[data-answer="yes"]');
  if (await yes.count()) await yes.click();
  await expect(block).toContainText('Another server was chosen.');
  await expect(block.locator('[data-run]')).toBeEnabled();
  expect(deleted).toEqual([]);
  await front.close();
});

test('another server is another session: what a block has declared is gone with the old one', async ({
  page,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, () => false);
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.write(block, 'globalThis.mark = 1;');
  await reader.run(block);
  await reader.useServer(block, front.origin);
  await reader.write(block, 'console.log(typeof globalThis.mark);');
  await reader.run(block);
  expect(await reader.printed(block)).toEqual(['undefined']);
  await front.close();
});

test('a key does not go to another server without being given again', async ({ page, site, stack }) => {
  const keys: (string | undefined)[] = [];
  const note: Answer = ({ headers }) => {
    keys.push(headers.authorization);
    return false;
  };
  const [first, second] = [
    await openFront(stack.rest, withKey('the-secret-key')),
    await openFront(stack.rest, note),
  ];
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.showFoot(block);
  await reader.useServer(block, first.origin, 'the-secret-key');
  await block.locator('[data-panel]').click();
  const panel = page.getByRole('dialog');
  await expect(panel.getByLabel('API key')).toHaveValue('the-secret-key');
  await panel.getByLabel('Address').fill(second.origin);
  await expect(panel.getByLabel('API key')).toHaveValue('');
  await panel.getByRole('button', { name: 'Use this server' }).click();
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.join()).not.toContain('the-secret-key');
  await Promise.all([first.close(), second.close()]);
});

test('a key is kept nowhere in the browser, and gone once the page is loaded again', async ({
  page,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, withKey('the-secret-key'));
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.showFoot(block);
  await reader.useServer(block, front.origin, 'the-secret-key');
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  const { cookies, origins } = await page.context().storageState({ indexedDB: true });
  const kept = [JSON.stringify({ cookies, origins }), ...(await page.evaluate(keptByPage))];
  // What is kept of the engine is among it, so it was looked at.
  expect(kept.join()).toContain('/live/typescript/');
  const secret = kept.filter((text) => text.includes('the-secret-key'));
  expect(secret.map((text) => text.slice(0, 200))).toEqual([]);
  await page.reload();
  await reader.showFoot(block);
  await block.locator('[data-panel]').click();
  await expect(page.getByRole('dialog').getByLabel('API key')).toHaveValue('');
  await front.close();
});

test('Stop while the page deletes for a block leaves nothing that waits for ever', async ({
  page,
  site,
  stack,
}) => {
  let release = () => {};
  let held = false;
  const front = await openFront(stack.rest, async ({ method }) => {
    if (method === 'DELETE') {
      held = true;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
    return false;
  });
  const reader = await openEmbeddings(page, site);
  const block = reader.block(load);
  await reader.showFoot(block);
  await reader.useServer(block, front.origin);
  await block.locator('[data-edit]', { hasText: 'Reset' }).click();
  await reader.run(block);
  await block.locator('[data-run]').click();
  await block.locator('[data-answer="yes"]').click();
  await expect.poll(() => held).toBe(true);
  await block.locator('[data-run="running"]').click();
  release();
  await expect(block).toContainText('You stopped it.');
  await expect(block.locator('[data-run="failed"]')).toBeEnabled();
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  await front.close();
});

/** All that a page has in the storages that only it can read, and in its caches: as text. */
async function keptByPage(): Promise<string[]> {
  const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state)];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const response = await cache.match(request);
      const headers = [...request.headers, ...(response?.headers ?? [])];
      kept.push(request.url, headers.join(), (await response?.text()) ?? '');
    }
  }
  return kept;
}
