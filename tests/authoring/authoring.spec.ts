import { execFile } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Locator, type Page, expect as soon, test } from 'playwright/test';
import { authoringPath, tokenHeader } from '../../src/authoring/messages.ts';
import { wordList } from '../prose/find-faults.ts';
import { openScratch, type Scratch } from './scratch.ts';

const route = '/weaviate/model-providers/model2vec/embeddings';
const page = `docs${route}.md`;
const folder = 'docs/weaviate/model-providers/_includes';
const sources = { ts: `${folder}/provider.vectorizer.ts`, py: `${folder}/provider.vectorizer.py` };
const evidenceOf = (source: string) => `static/evidence/${source}.json`;

/** A page that has faults when the site starts, and the component that makes one of them. */
const started = 'docs/start.mdx';
const component = 'src/components/Mine/index.tsx';
const showing = (element: string) => `export default function Mine() {\n  return ${element};\n}\n`;

/** How long something takes is measured by `npm run bench`; here it only has to come. */
const expect = soon.configure({ timeout: 90_000 });

// One copy of the tree is written in, and each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' });

let scratch: Scratch;
let browser: Page;

test.beforeAll(async ({ browser: chromium }) => {
  const text = await readFile(started, 'utf8');
  scratch = await openScratch(async (write) => {
    const faulty = `${text}\nCall \`query.near_texts\`.\n\n<Mine />\n`;
    await write(started, faulty.replace('# Start here', `import Mine from '@site/${component}';\n\n$&`));
    await write(component, showing('<pre>made up</pre>'));
  });
  browser = await chromium.newPage();
  await browser.goto(scratch.address + route, { timeout: 240_000 });
  await dock().getByText('is ready').waitFor({ timeout: 240_000 });
  await browser.evaluate(() => Object.assign(window, { neverReloaded: true }));
});

test.afterAll(async () => {
  await browser?.close();
  await scratch?.close();
});

test.afterEach(async () => {
  expect(await browser.evaluate(() => 'neverReloaded' in window)).toBe(true);
});

test('code that a component makes shows as a fault over its page, from the start and when it is saved, until it is mended', async () => {
  const other = await another();
  await other.goto(`${scratch.address}/start`, { timeout: 240_000 });
  await other.evaluate(() => Object.assign(window, { neverReloaded: true }));
  const over = other.getByRole('region', { name: 'While you write' }).getByRole('alert');
  const fault = over.getByRole('listitem').filter({ hasText: 'Nothing proves this block.' });
  const line = (await scratch.read(started)).split('\n').indexOf('<Mine />') + 1;
  await expect(fault).toContainText(`${started}:${line}:1`);
  await expect(fault).toContainText('It begins with "made up".');
  await expect(fault.getByRole('link', { name: 'More about this' })).toHaveAttribute(
    'href',
    '/contributing/errors/unproven-block',
  );
  await scratch.write(component, showing('<code>{"saved\\nnow"}</code>'));
  await expect(fault).toContainText('It begins with "saved".');
  await scratch.write(component, showing('<p>Nothing to copy.</p>'));
  await expect(fault).toHaveCount(0);
  expect(await other.evaluate(() => 'neverReloaded' in window)).toBe(true);
  await other.close();
});

test('what was wrong with a page before the start shows without saving it, until it is mended', async () => {
  const fault = overlay().getByRole('listitem');
  await expect(fault).toHaveCount(1);
  await expect(fault).toContainText('Neither client has a query.near_texts.');
  await expect(fault).toContainText('| Call `query.near_texts`.');
  await expect(fault).toContainText('mended:\n    Call `query.near_text`.');
  await scratch.write(started, await readFile(started, 'utf8'));
  await expect(overlay()).toHaveCount(0);
});

test('a saved TypeScript source shows what it prints now, and what changed', async () => {
  await scratch.edit(sources.ts, '}: distance ${film', '}, ${film');
  await showTab('ts');
  const block = blockOf(sources.ts, 'NearTextExample');
  await expect(block.getByText('Output now, not yet accepted')).toBeVisible();
  await expect(block.getByText('Not yet accepted.')).toBeVisible();
  await expect(block.getByRole('table')).toContainText('Alien: distance');
  await expect(block.getByRole('table')).toContainText('Alien, 0.');
  await expect(blockOf(sources.ts, 'HybridExample')).toContainText('this one did not');
});

test('what Python prints otherwise is not recorded of TypeScript alone, and the page says why', async () => {
  const before = await scratch.read(evidenceOf(sources.ts));
  await accept(blockOf(sources.ts, 'NearTextExample'));
  await expect(blockOf(sources.ts, 'NearTextExample')).toContainText('languages-differ');
  expect(await scratch.read(evidenceOf(sources.ts))).toBe(before);
});

test('a saved Python source shows what it prints now', async () => {
  await scratch.edit(sources.py, '}: distance {film', '}, {film');
  await showTab('py');
  const block = blockOf(sources.py, 'NearTextExample');
  await expect(block.getByRole('table')).toContainText('Alien, 0.');
});

test('one press records the same bytes as verify', async () => {
  for (const language of ['ts', 'py'] as const) {
    await showTab(language);
    await accept(blockOf(sources[language], 'NearTextExample'));
    await expect(blockOf(sources[language], 'NearTextExample')).toContainText('Recorded.');
  }
  const records = Object.values(sources).map(evidenceOf);
  const pressed = await Promise.all(records.map(scratch.read));
  for (const record of records) await promisify(execFile)('cp', [record, join(scratch.tree, record)]);
  await verifyInScratch('--accept', ...Object.values(sources));
  expect(await Promise.all(records.map(scratch.read))).toEqual(pressed);
});

test('the program of the page is verified as a reader would run it, and recorded', async () => {
  await dock().getByRole('button', { name: 'Verify this page' }).click();
  await expect(dock()).toContainText('The Python program of this page ran in');
  await expect(dock()).toContainText('The TypeScript program of this page ran in');
  await accept(dock());
  await expect(dock()).toContainText('recorded.');
});

test('a run that fails shows where, with the words of the server, and the record stays', async () => {
  const before = await scratch.read(evidenceOf(sources.ts));
  const text = await scratch.read(sources.ts);
  await showTab('ts');
  await scratch.edit(sources.ts, 'limit: 2,', "limit: 2,\n  returnProperties: ['director'],");
  const block = blockOf(sources.ts, 'NearTextExample');
  await expect(block.getByText('The run failed.')).toBeVisible();
  await expect(block).toContainText(/provider\.vectorizer\.ts:\d+:\d+/);
  await expect(block).toContainText("no such prop with name 'director' found in class 'Film'");
  await expect(block.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expect(blockOf(sources.ts, 'HybridExample')).toContainText('The run failed in another block.');
  await expect(overlay()).toContainText("no such prop with name 'director' found in class 'Film'");
  expect(await scratch.read(evidenceOf(sources.ts))).toBe(before);

  await scratch.write(sources.ts, text);
  await expect(block).toContainText('as recorded.');
  await expect(overlay()).toHaveCount(0);
});

test('a saved page shows what is wrong with it', async () => {
  const text = await scratch.read(page);
  await scratch.write(page, `${text}\nA neer word of \`near_texts\`. <!-- fact: nowhere -->It is 3.\n`);
  await expect(dock()).toContainText('3 things are wrong with the site');
  await expect(dock()).toContainText('"neer" is no word of the dictionary.');
  await expect(dock()).toContainText('Neither client has a near_texts.');
  await expect(dock()).toContainText('No test shows the fact nowhere.');
  const unknown = dock().getByRole('listitem').filter({ hasText: 'near_texts.' });
  await expect(unknown).toContainText('| A neer word of `near_texts`.');
  await expect(unknown).toContainText('mended:\n    A neer word of `near_text`.');
  await expect(unknown.getByRole('link', { name: 'More about this' })).toHaveAttribute(
    'href',
    '/contributing/errors/unknown-name',
  );
  await scratch.write(page, text);
  await expect(dock()).toContainText('nothing is wrong');
});

test('what is wrong stands over the page until it is mended, and again after it was put away', async () => {
  const text = await scratch.read(page);
  await scratch.write(page, `${text}\nA neer word.\n`);
  const wrong = overlay().getByText('"neer" is no word of the dictionary.');
  await expect(wrong).toBeVisible();
  const isOnTop = await wrong.evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2) === element;
  });
  expect(isOnTop).toBe(true);
  await browser.keyboard.press('Escape');
  await expect(wrong).toBeHidden();
  await overlay().getByRole('button', { name: 'Show' }).click();
  await expect(wrong).toBeVisible();
  await overlay().getByRole('button', { name: 'Put away' }).click();
  await expect(wrong).toBeHidden();
  await scratch.write(page, `${text}\nA neer word, and a strnge one.\n`);
  await expect(wrong).toBeVisible();
  await scratch.write(page, text);
  await expect(overlay()).toHaveCount(0);
});

test('a saved page that is not valid MDX is reported once, with its place', async () => {
  const text = await scratch.read(page);
  const line = text.trimEnd().split('\n').length + 2;
  await scratch.write(page, `${text.trimEnd()}\n\nUse {foo.\n`);
  await expect(dock()).toContainText('One thing is wrong with the site');
  await expect(dock()).toContainText(new RegExp(`${page}:${line}:\\d+`));
  await expect(dock()).toContainText('The page is not valid MDX');
  await scratch.write(page, text);
  await expect(dock()).toContainText('nothing is wrong');
});

test('where the checks themselves fail, the box says so', async () => {
  const [text, words] = await Promise.all([page, wordList].map(scratch.read));
  await rm(join(scratch.tree, wordList));
  await scratch.write(page, text ?? '');
  await expect(dock()).toContainText('It could not be checked.');
  await expect(dock()).toContainText('words.txt');
  await scratch.write(wordList, words ?? '');
  await scratch.write(page, text ?? '');
  await expect(dock()).toContainText('nothing is wrong');
});

test('a shell source runs as well', async () => {
  const source = 'docs/deploy/configuration/_includes/ready.sh';
  const text = await scratch.read(source);
  const other = await another();
  await other.goto(`${scratch.address}/deploy/configuration/status`, { timeout: 240_000 });
  await scratch.write(source, `${text}\n# The end.\n`);
  await expect(other.locator(`figure[data-source="${source}"] [data-rerun]`).first()).toHaveAttribute(
    'data-rerun',
    /agrees|differs/,
  );
  await scratch.write(source, text);
  await other.close();
});

test('the first page of the site is checked and verified too', async () => {
  const path = 'src/pages/index.mdx';
  const text = await scratch.read(path);
  const home = await another();
  await home.goto(scratch.address, { timeout: 240_000 });
  await scratch.write(path, `${text}\nA neer word.\n`);
  const box = home.getByRole('region', { name: 'While you write' });
  await expect(box).toContainText('"neer" is no word of the dictionary.');
  await scratch.write(path, text);
  await expect(box).toContainText('nothing is wrong');
  await box.getByRole('button', { name: 'Verify this page' }).click();
  await expect(box).toContainText('The Python program of this page ran in');
  await home.close();
});

test('a build beside it is a build, and the open site goes on', async () => {
  const generated = (folder: string) => scratch.read(`.docusaurus/${folder}registry.js`);
  const before = await generated('start/');
  await promisify(execFile)('node_modules/.bin/docusaurus', ['build'], {
    cwd: scratch.tree,
    maxBuffer: 1 << 26,
  });
  expect(await scratch.read('build/index.html')).toContain('<main');
  expect(await generated('')).not.toBe(before);
  expect(await generated('start/')).toBe(before);
  await expect(dock()).toBeVisible();
});

test('another site can neither read a page, with the token in it, nor frame it, nor have anything accepted', async () => {
  const origin = 'http://evil.example';
  const answer = await fetch(scratch.address + route, { headers: { origin } });
  expect(answer.headers.get('access-control-allow-origin')).toBe(scratch.address);
  expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN');
  const written = /name="authoring-token" content="([\w-]+)" data-address="([^"]+)"/.exec(
    await answer.text(),
  );
  const [, token = '', address] = written ?? [];
  expect(token).not.toBe('');
  const headers = { origin, 'content-type': 'application/json', [tokenHeader]: token };
  const body = JSON.stringify({ path: sources.ts });
  const accepted = await fetch(`${address}${authoringPath}/accept`, {
    method: 'POST',
    headers,
    body,
  });
  expect(accepted.status).toBe(403);
});

/** A page of its own, which may be reloaded. */
async function another(): Promise<Page> {
  return (await browser.context().browser()?.newPage()) ?? browser;
}

function dock(): Locator {
  return browser.getByRole('region', { name: 'While you write' });
}

function overlay(): Locator {
  return dock().getByRole('alert');
}

function blockOf(source: string, region: string): Locator {
  return browser.locator(`figure[data-source="${source}"][data-region="${region}"]`).first();
}

async function showTab(language: 'ts' | 'py'): Promise<void> {
  const name = { ts: /TypeScript|JavaScript|JS\/TS/, py: /Python/ }[language];
  await browser.getByRole('tab', { name }).first().click();
}

/** Types are checked when the processors have nothing else to do, and then it can be accepted. */
async function accept(within: Locator): Promise<void> {
  await within.getByRole('button', { name: 'Accept' }).click({ timeout: 100_000 });
}

/** In a network of its own, as on a machine where `npm start` runs beside it. */
async function verifyInScratch(...words: string[]): Promise<void> {
  const { STACK_NAMESPACE: _, ...env } = process.env;
  const args = ['tests/snippets/verify.ts', ...words];
  await promisify(execFile)(process.execPath, args, {
    cwd: scratch.tree,
    env: { ...env, INIT_CWD: scratch.tree },
  });
}
