import { execFile } from 'node:child_process';
import { readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { pinnedPackages } from '../../src/live/python/build/packages.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { joinPrograms } from '../../src/snippets/programs.ts';
import { allowClipboard } from '../site/clipboard.ts';
import { embeddings, embeddingsRoute } from '../site/embeddings.ts';
import { expect, test } from '../site/fixture.ts';
import { openWhole } from '../site/watch.ts';
import { prepareClients } from '../snippets/clients.ts';
import { regionsIn } from '../snippets/plan.ts';
import { runnerEnvironment } from '../snippets/run/command.ts';
import { inEmptyFolder } from '../snippets/run/folder.ts';
import { run } from '../snippets/run/run.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { programSubject } from '../snippets/run/subject.ts';
import { livePrograms } from './blocks.ts';
import { openEmbeddings } from './embeddings.ts';
import { openFront } from './front.ts';
import { addObject, count } from './server.ts';

const programs = (await livePrograms()).filter((program) => program.page === embeddings);
const typescript = programs.find(({ language }) => language === 'ts');
const tree = await readTree(process.cwd());

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
  if (!connect) throw new Error(`${embeddings} has lost a block.`);
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

test('by keyboard alone, in a window of 320 pixels, a block runs and is edited', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const reader = await openEmbeddings(page, site);
  const [connect] = typescript?.blocks ?? [];
  if (!connect) throw new Error(`${embeddings} has no TypeScript.`);
  const block = reader.block(connect);
  await reader.show(block);
  await block.locator('[data-run]').focus();
  await page.keyboard.press('Enter');
  await reader.end(block, 'yes', 0);
  await block.locator('[data-edit]').focus();
  await page.keyboard.press('Enter');
  await expect(block.locator('.cm-content')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(`console.log('typed');`);
  await page.keyboard.press('ControlOrMeta+Enter');
  await reader.end(block, 'yes', 1);
  expect(await reader.printed(block)).toEqual(['typed']);
  await block.locator('[data-panel]').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

const [connect, create, load, near] = typescript?.blocks ?? [];

test('a block says what runs first, what ran first, and when what it stands on has changed', async ({
  page,
  site,
  stack,
}) => {
  if (!connect || !create || !load || !near) throw new Error(`${embeddings} has lost a block.`);
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

test('on another page nothing is left of the one before: no frame, and no open editor', async ({
  page,
  site,
}) => {
  if (!connect || !create) throw new Error(`${embeddings} has lost a block.`);
  const reader = await openEmbeddings(page, site);
  const frames = page.locator('iframe[title="Runs the code of this page"]');
  await reader.run(reader.block(connect));
  await reader.run(reader.block(create));
  await expect(frames).toHaveCount(1);
  await reader.showFoot(reader.block(connect));
  await page.evaluate(() => Object.assign(window, { visit: 'the same' }));
  const sidebar = page.getByRole('navigation', { name: 'Docs sidebar' });
  await sidebar.getByRole('link', { name: 'Quickstart' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Search by meaning' })).toBeVisible();
  expect(await page.evaluate(() => 'visit' in window)).toBe(true);
  await expect(frames).toHaveCount(0);
  const first = page.locator('[data-language="ts"][data-region]').first();
  await reader.run(first);
  await expect(first.locator('[data-live]')).toHaveAttribute('data-comparison', 'same');
  await expect(page.locator('.cm-content')).toHaveCount(0);
});

test('control characters are signs wherever a run is told of', async ({ page, site }) => {
  if (!connect || !create || !load) throw new Error(`${embeddings} has lost a block.`);
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
  await expect(failed).toContainText('did not end well: Error: \\u{202e}bad');
  expect(await page.locator('article').textContent()).not.toContain('\u202e');
});

test('while the engine comes, a bar says how many of its bytes are here', async ({ page, site }) => {
  const python = programs.find(({ language }) => language === 'py')?.blocks[0];
  if (!python) throw new Error(`${embeddings} has no Python.`);
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
  const block = reader.block(python);
  await reader.show(block);
  await block.locator('[data-run]').click();
  await expect(block).toContainText(
    `Loading the engine: ${megabytes(total - held)} of ${megabytes(total)} MB`,
    { timeout: 30_000 },
  );
  const bar = block.getByRole('progressbar');
  await expect(bar).toHaveAttribute('value', String(total - held));
  await expect(bar).toHaveAttribute('max', String(total));
  release();
  const live = await reader.end(block, 'yes', 0);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  await expect(bar).toHaveCount(0);
});

test('the region for what a run prints is there before its first line', async ({ page, site }) => {
  if (!connect) throw new Error(`${embeddings} has lost a block.`);
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

test('an error that a timer throws fails the block that runs, as it ends a program in Node', async ({
  page,
  site,
}) => {
  if (!connect) throw new Error(`${embeddings} has lost a block.`);
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.write(
    block,
    `setTimeout(() => { throw new Error('too late'); });
await new Promise((done) => setTimeout(done, 200));`,
  );
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-live', 'failed');
  await expect(block.locator('[data-problem]')).toHaveText('Line 1: Error: too late');
});

test('Clean up deletes what the page made, and nothing else', async ({ page, site, stack }) => {
  await addObject(stack.rest, 'Foreign', { text: 'not yours' });
  const reader = await openEmbeddings(page, site);
  const last = typescript?.blocks.at(-1);
  if (!last) throw new Error(`${embeddings} has no TypeScript.`);
  const block = reader.block(last);
  await reader.run(block);
  expect(await count(stack.rest, 'Film')).toBe(6);
  await block.locator('[data-panel]').click();
  await page.locator('[data-clean-up]').click();
  await expect(page.getByRole('dialog')).toContainText('Deleted Film.');
  expect(await count(stack.rest, 'Film')).toBeUndefined();
  expect(await count(stack.rest, 'Foreign')).toBe(1);
});

for (const program of programs) {
  const { language, text, blocks } = program;

  test(`a run of ${language} is told to those who listen: its lines in a log, its end in a status`, async ({
    page,
    site,
    stack,
  }) => {
    const nearText = blocks.find(({ region }) => region === 'NearTextExample');
    if (!nearText) throw new Error(`${embeddings} has lost a block.`);
    const reader = await openEmbeddings(page, site);
    const block = reader.block(nearText);
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

  test(`Copy program and Download give the ${language} program that ran, and it runs`, async ({
    page,
    site,
    stack,
  }) => {
    await allowClipboard(page);
    const reader = await openEmbeddings(page, site);
    const [first] = blocks;
    if (!first) throw new Error(`${embeddings} has no ${language} blocks.`);
    const block = reader.block(first);
    await reader.showFoot(block);
    await block.locator('[data-program="copy"]').click();
    await expect(block).toContainText(
      language === 'py' ? 'pip install weaviate-client' : 'npm install weaviate-client',
    );
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
    const coming = page.waitForEvent('download');
    await block.locator('[data-program="download"]').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`embeddings.${language}`);
    const saved = await readFile(await download.path(), 'utf8');
    expect(saved).toBe(text);

    const known = tree.pages
      .flatMap((each) => joinPrograms(each, regionsIn(tree)).programs)
      .find((each) => each.page === embeddings && each.language === language);
    const subject = known && programSubject(known);
    if (!subject) throw new Error(`${embeddings} has no ${language} program.`);
    const clients = await prepareClients(() => undefined);
    const { issues } = await run({ ...subject, text: saved }, { stack, clients });
    expect(issues).toEqual([]);

    // As it is: beside the client, and nothing that says what kind of file it is.
    await inEmptyFolder(async (folder) => {
      const file = join(folder, download.suggestedFilename());
      await writeFile(file, saved);
      await symlink(clients.nodeModules, join(folder, 'node_modules'));
      await writeFile(join(folder, 'package.json'), '{}');
      const command = language === 'py' ? clients.python : process.execPath;
      const { stdout } = await promisify(execFile)(command, [file], {
        cwd: folder,
        env: runnerEnvironment(folder),
      });
      const recorded = blocks.flatMap(({ output }) => output.map((line) => line.text));
      expect(stdout.trimEnd().split('\n')).toEqual(recorded);
    });
    await emptyServer(stack);
  });
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
