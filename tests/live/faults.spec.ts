import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../site/kept-window.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { selfSigned } from './certificate.ts';
import { connectIn, includes, openEmbeddings } from './embeddings.ts';
import { type Answer, openFront, reply, withKey, withMeta } from './front.ts';
import type { Reader } from './reader.ts';
import { addObject, count } from './server.ts';

const source = `${includes}/provider.vectorizer.ts`;
const nearText = { source, region: 'NearTextExample' };
const connect = connectIn('ts');

const passOn: Answer = () => false;

/** Opens the page, chooses a server, and gives the block that a test is about. */
async function open(page: Page, site: string, server: string, place = connect): Promise<[Reader, Locator]> {
  const reader = await openEmbeddings(page, site);
  const block = reader.block(place);
  await reader.showFoot(block);
  await reader.useServer(block, server);
  return [reader, block];
}

/** What the panel says of the server: its version, its module and its model. */
async function panelOf(page: Page, block: Locator): Promise<string[]> {
  await block.locator('[data-panel]').click();
  const panel = page.getByRole('dialog');
  await panel.locator('dd').first().waitFor();
  const said = await panel.locator('dd').allTextContents();
  await panel.getByRole('button', { name: 'Close' }).click();
  return said;
}

/** The panel says what is wrong with the server and what helps, with a link to the page that says more. */
async function expectInPanel(
  page: Page,
  block: Locator,
  code: string,
  remedy: string,
  link: string,
): Promise<void> {
  await block.locator('[data-panel]').click();
  const panel = page.getByRole('dialog');
  const fault = panel.locator(`[data-fault="${code}"]`);
  await expect(fault).toContainText(remedy);
  await expect(fault.getByRole('link', { name: link })).toBeVisible();
  await panel.getByRole('button', { name: 'Close' }).click();
}

test.beforeEach(({ stack }) => emptyServer(stack));

test('no server: the page says that nothing answers, and how to start one', async ({ page, site }) => {
  const [reader, block] = await open(page, site, 'http://localhost:9');
  await reader.run(block);
  await expect(block.locator('[data-fault="nothing"]')).toContainText(
    'Nothing answers at http://localhost:9.',
  );
  await expect(block.getByRole('link', { name: 'Start a server with Docker' })).toBeVisible();
  await expect(block.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expectInPanel(page, block, 'nothing', 'Start Weaviate there', 'Start a server with Docker');
  await expect(block).toContainText('Recorded output');
  await expect(block.locator('[data-verdict="output"] samp')).toHaveText('true');
});

test('a wrong port: something else answers, and the page says so', async ({ page, site, stack }) => {
  const [reader, block] = await open(page, site, stack.inference);
  await reader.run(block);
  await expect(block.locator('[data-fault="not-weaviate"]')).toContainText('REST port is 8080');
});

test('a server without gRPC-web is named with its version', async ({ page, site, stack }) => {
  const front = await openFront(stack.rest, ({ url = '' }, response) =>
    url.startsWith('/v1/grpc-web') ? reply(response, 404) : false,
  );
  const [reader, block] = await open(page, site, front.origin);
  await reader.run(block);
  await expect(block.locator('[data-fault="grpc-web"]')).toContainText(`Weaviate ${stack.version}`);
  await front.close();
});

test('a server without the module runs what needs none, and the page says what is missing', async ({
  page,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, withMeta({ version: '1.39.3', modules: {} }));
  const [reader, block] = await open(page, site, front.origin);
  const live = await reader.run(block);
  const missing = live.locator('[data-fault="module"]');
  await expect(missing).toContainText(`Weaviate at ${front.origin} runs without text2vec-model2vec.`);
  await expect(missing).toContainText('will fail until the module is on');
  await expect(missing.getByRole('link', { name: 'Turn the module on' })).toBeVisible();
  const [version, , model] = await panelOf(page, block);
  expect([version, model]).toEqual(['1.39.3', 'none']);
  await expectInPanel(page, block, 'module', 'will fail until the module is on', 'Turn the module on');
  expect(await reader.printed(block)).toEqual(['false']);
  await front.close();
});

test('another model is named, and its ranks are not held against the recorded ones', async ({
  page,
  site,
  stack,
}) => {
  const modules = { 'text2vec-model2vec': { hidden_dim: 64 } };
  const front = await openFront(stack.rest, withMeta({ version: '1.39.2', modules }));
  const [reader, block] = await open(page, site, front.origin);
  const live = await reader.run(block);
  await expect(live).toContainText('another model');
  await expect(live).toContainText(`The recorded runs used Weaviate ${stack.version}`);
  expect(await panelOf(page, block)).toEqual(['1.39.2', 'text2vec-model2vec is on', '64 dimensions']);
  await front.close();
});

test('with another model, other lines than the recorded ones are labelled as that model’s', async ({
  page,
  site,
  stack,
}) => {
  const modules = { 'text2vec-model2vec': { hidden_dim: 64 } };
  const front = await openFront(stack.rest, withMeta({ version: stack.version, modules }));
  // Another model would find the films in another order: here the record has them so.
  await page.route('**/live/pages/**', async (route) => {
    const recorded = await (await route.fetch()).json();
    const block = recorded.programs.ts.blocks.find(
      ({ region }: { region: string }) => region === nearText.region,
    );
    const [first, second] = block.output;
    [first.text, second.text] = [second.text, first.text];
    await route.fulfill({ json: recorded });
  });
  const [reader, block] = await open(page, site, front.origin, nearText);
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-comparison', 'model');
  await expect(live).toContainText('ranks, distances and scores are those of this server’s model');
  await expect(live.getByRole('table')).toHaveCount(0);
  await front.close();
});

test('a server with authentication asks for the key, takes it, and says when it is wrong', async ({
  page,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, withKey('right'));
  const [reader, block] = await open(page, site, front.origin);
  await reader.run(block);
  await expect(block.locator('[data-fault="key"]')).toContainText('asks for an API key');
  await reader.useServer(block, front.origin, 'wrong');
  await reader.run(block);
  await expect(block.locator('[data-fault="wrong-key"]')).toContainText('does not accept');
  await reader.useServer(block, front.origin, 'right');
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  await front.close();
});

test('a certificate that is not trusted is named, with the way to look at it', async ({
  page,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, passOn, selfSigned());
  const [reader, block] = await open(page, site, front.origin);
  await reader.run(block);
  await expect(block.locator('[data-fault="certificate"]')).toContainText(`${front.origin}/v1/meta`);
  await front.close();
});

test('a server that stops in the middle of a run is told from an error of the code', async ({
  page,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, passOn);
  const [reader, block] = await open(page, site, front.origin, connect);
  await reader.run(block);
  await reader.write(
    block,
    `const answer = async () => (await fetch('http://localhost:8080/v1/meta')).status;
console.log(await answer());
for (;;) { await new Promise((next) => setTimeout(next, 100)); await answer(); }`,
  );
  const before = await reader.ended(block);
  await block.locator('[data-run]').click();
  await expect(block.locator('[data-own] samp').first()).toHaveText('200');
  await front.close();
  await reader.end(block, 'yes', before);
  await expect(block.locator('[data-fault="lost"]')).toContainText('stopped answering while the block ran');
});

test('a server that answers slowly is waited for, and the page says for whom', async ({
  page,
  site,
  stack,
}) => {
  let slow = false;
  const front = await openFront(stack.rest, async () => {
    if (slow) await new Promise((done) => setTimeout(done, 6000));
    return false;
  });
  const [reader, block] = await open(page, site, front.origin);
  await reader.run(block);
  slow = true;
  const before = await reader.ended(block);
  await block.locator('[data-run]').click();
  await expect(block).toContainText(`${front.origin} has not answered yet`);
  slow = false;
  await reader.end(block, 'yes', before);
  await expect(block.locator('[data-live]')).toHaveAttribute('data-live', 'done');
  await front.close();
});

for (const language of ['ts', 'py'] as const) {
  test(`blocked storage takes nothing away from ${language}`, async ({ page, site }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB']) {
        Object.defineProperty(globalThis, name, { get: refuse });
      }
    });
    const reader = await openEmbeddings(page, site);
    await expect(page.evaluate(() => caches.keys())).rejects.toThrow('blocked');
    const block = reader.block({ ...nearText, source: `${includes}/provider.vectorizer.${language}` });
    const live = await reader.run(block);
    await expect(live).toHaveAttribute('data-comparison', 'same');
  });
}

test('a foreign collection of the same name is named before it goes, and kept on demand', async ({
  page,
  site,
  stack,
}) => {
  await addObject(stack.rest, 'Film', { title: 'mine' });
  const reader = await openEmbeddings(page, site);
  const create = reader.block({ source, region: 'BasicVectorizerModel2Vec' });
  const live = await reader.run(create, 'no');
  await expect(live).toHaveAttribute('data-live', 'failed');
  await expect(create.locator('[data-fault="kept"]')).toContainText(
    'You kept Film, so this block could not make it.',
  );
  expect(await count(stack.rest, 'Film')).toBe(1);
  await create.getByRole('button', { name: 'Try again' }).click();
  await expect(create.locator('[data-question="replace"]')).toContainText(
    'Film exists at http://localhost:8080',
  );
  await expect(create.locator('[data-question="replace"]')).toContainText('This page did not make it');
  await expect(create.locator('[data-answer="no"]')).toBeFocused();
  await reader.end(create, 'yes', 1);
  await expect(live).toHaveAttribute('data-live', 'done');
});

test('a collection that the page made itself is named as its own before it goes', async ({
  page,
  site,
  stack,
}) => {
  const reader = await openEmbeddings(page, site);
  const create = reader.block({ source, region: 'BasicVectorizerModel2Vec' });
  await reader.run(create);
  await create.locator('[data-run]').click();
  const question = create.locator('[data-question="replace"]');
  await expect(question).toContainText('Film exists at http://localhost:8080 already. This page made it.');
  const live = await reader.end(create, 'yes', 1);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  expect(await count(stack.rest, 'Film')).toBe(0);
});
