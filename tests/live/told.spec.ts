import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright/test';
import { pinnedPackages } from '../../src/live/python/build/packages.ts';
import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { firstBlocks, openEmbeddings } from './embeddings.ts';
import { openFront } from './front.ts';

const { connect, load, near } = await firstBlocks('ts');

test.beforeEach(({ stack }) => emptyServer(stack));

test('a block says what runs first, what ran first, and when what it stands on has changed', async ({
  page,
  site,
  stack,
}) => {
  const front = await openFront(stack.rest, async ({ method, url }) => {
    if (method === 'POST' && url === '/v1/schema') await new Promise((done) => setTimeout(done, 1500));
    return false;
  });
  const reader = await openEmbeddings(page, site);
  const block = reader.block(near);
  const said = block.locator('[data-live] [role="status"]').first();
  await reader.showFoot(block);
  await expect(said).toHaveText('Not run.');
  await reader.useServer(block, front.origin);
  await block.locator('[data-edit]', { hasText: 'Reset' }).click();
  await block.locator('[data-run]').click();
  await expect(said).toContainText(
    'Runs first: Credentials, Configure the vectorizer, Data import. Now Configure the vectorizer',
  );
  await reader.end(block, 'yes', 0);
  await expect(said).toContainText('Ran first: Credentials, Configure the vectorizer, Data import.');
  await expect(block.locator('[data-live]')).toHaveAttribute('data-live', 'done');
  await reader.run(reader.block(load), 'no');
  await expect(block.locator('[data-live]')).toHaveAttribute('data-live', 'stale');
  await expect(said).toContainText('Changed since');
  await front.close();
});

test('control characters are signs wherever a run is told of', async ({ page, site }) => {
  const reader = await openEmbeddings(page, site);
  await reader.write(
    reader.block(connect),
    `import weaviate from 'weaviate-client';
const client = await weaviate.connectToLocal();
const own = console.log; console.log = (text) => own('\\u202e' + text);`,
  );
  const different = await reader.run(reader.block(load));
  await expect(different).toHaveAttribute('data-comparison', 'different');
  await expect(different.getByRole('table')).toContainText('\\u{202e}');
  await reader.write(reader.block(connect), `throw new Error('\\u202ebad');`);
  await reader.run(reader.block(connect));
  const failed = await reader.run(reader.block(load), 'no');
  await expect(failed).toContainText('failed: Error: \\u{202e}bad');
  expect(await page.locator('article').textContent()).not.toContain('\u202e');
});

test('while the engine comes, a bar says how many of its bytes are here', async ({ page, site }) => {
  const { files } = await (await page.request.get(`${site}/live/python/manifest.json`)).json();
  const sizes: { name: string; bytes: number }[] = files;
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const held = sizes.find(({ name }) => name === 'site-packages.zip')?.bytes ?? 0;
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/live/python/site-packages.zip', async (route) => {
    await released;
    await route.continue();
  });
  const reader = await openEmbeddings(page, site);
  const block = reader.block((await firstBlocks('py')).connect);
  await reader.show(block);
  await block.locator('[data-run]').click();
  await expect(block).toContainText(
    `Loading the engine: ${megabytes(total - held)} of ${megabytes(total)} MB`,
    { timeout: 120_000 },
  );
  const bar = block.getByRole('progressbar');
  await expect(bar).toHaveAttribute('value', String(total - held));
  await expect(bar).toHaveAttribute('max', String(total));
  release();
  const live = await reader.end(block, 'yes', 0);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  await expect(bar).toHaveCount(0);
});

test('of a run of four seconds each phase is told once and the end, and no second', async ({
  page,
  site,
}) => {
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.write(block, `await new Promise((done) => setTimeout(done, 4000));`);
  const told = await listen(block.locator('[data-live] [role="status"]').first());
  await block.locator('[data-run]').click();
  await expect(block.locator('[data-live]')).toContainText('Running · 3 s');
  await reader.end(block, 'yes', 0);
  const texts = await told();
  expect(texts.at(-1)).toMatch(/^Done · 4\.\d s · your own code/);
  const phases = texts.slice(0, -1);
  expect(phases).toContain('Running');
  expect(phases).toEqual([...new Set(phases)]);
  expect(phases.filter((text) => /\d+ s|MB/.test(text))).toEqual([]);
  expect(phases.length).toBeLessThanOrEqual(4);
});

test('the region for what a run prints is there before its first line', async ({ page, site }) => {
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.write(block, `await new Promise((done) => setTimeout(done, 1000)); console.log('late');`);
  await block.locator('[data-run]').click();
  const log = block.getByRole('log', { name: 'Output of this run' });
  await expect(log).toBeAttached();
  await expect(log).toBeEmpty();
  await expect(block).toContainText('Recorded output');
  await expect(log).toContainText('late');
  await expect(block).not.toContainText('Recorded output');
});

for (const language of ['py', 'ts'] as const)
  test(`a run of ${language} is told to those who listen: its lines in a log, its end in a status`, async ({
    page,
    site,
    stack,
  }) => {
    const reader = await openEmbeddings(page, site);
    const block = reader.block((await firstBlocks(language)).near);
    await reader.run(block);
    const versions = `weaviate-client ${await clientVersion(language)} .*\\. Weaviate ${stack.version} at http`;
    await expect(block).toMatchAriaSnapshot(`
      - figure:
        - button "Run"
        - code: /near_?[tT]ext/
        - log "Output of this run": /Alien.*The Martian/
        - status:
          - strong: Done
          - text: /· \\d+(\\.\\d+)? m?s · same as recorded Ran first/
        - paragraph: /${versions.replace(/(\d)\./g, '$1\\.')}/
        - button "Where it runs"
        - button "Copy program"
        - button "Download embeddings.${language}"
    `);
  });

/** Notes from now on each text that a region tells aloud; what is hidden from those who listen is not told. */
async function listen(region: Locator): Promise<() => Promise<string[]>> {
  const told = await region.evaluateHandle((self) => {
    const texts: string[] = [];
    new MutationObserver(() => {
      const copy = self.cloneNode(true) as Element;
      for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      const text = copy.textContent ?? '';
      if (text !== texts.at(-1)) texts.push(text);
    }).observe(self, { childList: true, subtree: true, characterData: true });
    return texts;
  });
  return () => told.jsonValue();
}

/** The version of the client that sources in a language ran with. */
async function clientVersion(language: 'py' | 'ts'): Promise<string> {
  const pinned =
    language === 'py'
      ? /^weaviate-client==(\S+)/m.exec(await pinnedPackages(process.cwd()))?.[1]
      : JSON.parse(await readFile('node_modules/weaviate-client/package.json', 'utf8')).version;
  if (!pinned) throw new Error(`No ${language} client is pinned.`);
  return pinned;
}
