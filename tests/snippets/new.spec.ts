import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { copyTree } from '../copy-tree.ts';
import { follow } from '../stack/command.ts';
import { findPython } from '../stack/python.ts';
import { removeTemporaryFolders, temporaryFolder } from '../stack/temporary.ts';

const page = 'docs/weaviate/search/tides.mdx';
const markdown = 'docs/weaviate/search/hybrid.md';
/** Gives a command a terminal, as somebody has who types. */
const terminal = 'import pty, sys; sys.exit(pty.spawn(sys.argv[1:]) >> 8)';

removeTemporaryFolders();

// A copy of the whole tree gets a page, then a snippet on it, and is green after that.
test.describe.configure({ mode: 'serial' });

let site = '';

test.beforeAll(async () => {
  site = await temporaryFolder();
  await copyTree(process.cwd(), site);
});

test('asks for what is not said, and makes a page whose program runs in both languages', async () => {
  const python = await findPython();
  const words = ['-c', terminal, process.execPath, 'tests/new/main.ts'];
  const asking = follow(open(python?.command ?? '', words));
  for (const [question, answer] of [
    ['A page or a snippet?', 'page'],
    ['Its file, as in', page],
    ['Its title:', 'Tides: a first look'],
  ] as const) {
    await asking.prints(question);
    asking.child.stdin?.write(`${answer}\n`);
  }
  expect(await asking.ended, asking.text()).toBe(0);
  expect(asking.text()).toContain('Recorded 4 runs');
  expect(read(page)).toContain('title: "Tides: a first look"\n');
  expect(read(page)).toContain('# Tides: a first look\n');
  expect(read(page)).toContain('<SetUpLibrary/>');
  expect(read('tests/site/published.txt').split('\n')).toContain('/weaviate/search/tides');
});

test('puts a snippet before what leads to the block that closes the client, and records it', async () => {
  const { status, said } = await make('snippet', page, 'AskModules');
  expect(said).toContain('Recorded 4 runs');
  expect(status).toBe(0);
  const places = ['<SetUpLibrary/>', 'START AskModules', 'fact: tides-nearest', 'START Search'];
  const found = places.map((place) => read(page).indexOf(place));
  expect(found.toSorted((one, other) => one - other)).toEqual(found);
  expect(found).not.toContain(-1);
});

test('puts a snippet on a page that is Markdown', async () => {
  const { status, said } = await make('snippet', markdown, 'ListModules');
  expect(said).toMatch(/^Recorded \d+ runs/m);
  expect(status, said).toBe(0);
  expect(read(markdown)).toContain('<!-- fact: list-modules-module -->\n\nWeaviate says');
});

test('afterwards everything holds, each claim with its test', async () => {
  const { status, said } = await ended(open(process.execPath, ['tests/check.ts']));
  expect(said).toContain('Everything holds');
  expect(said).toMatch(/^Time: .*snippets .* s; beside them .*types .* s\.\nEverything holds/m);
  expect(status).toBe(0);
});

test('what is claimed until its author writes something else is so', async () => {
  const facts = 'tides-nearest|ask-modules-module|list-modules-module';
  const words = ['tests/main.ts', '--project=facts', '-g', `every marked claim|(${facts}) is so`];
  const { status, said } = await ended(open(process.execPath, words));
  expect(said.split('\n').at(-2), said).toBe('4 passed, 0 failed');
  expect(status).toBe(0);
});

test('writes nothing over a file that is there', async () => {
  const before = read(page);
  const { status, said } = await make('snippet', page, 'Tides');
  expect(said).toContain('_includes/tides.py is there already; nothing was written.');
  expect(status).toBe(1);
  expect(read(page)).toBe(before);
});

test('gives no fact a second test', async () => {
  const { status, said } = await make('page', 'docs/weaviate/concepts/tides.mdx', 'Tides again');
  expect(said).toContain(
    'tests/facts/about/tides.ts has the fact tides-nearest already; nothing was written.',
  );
  expect(status).toBe(1);
});

test('a script has to say everything, and is told what', async () => {
  const { status, said } = await make('page', 'docs/reefs.mdx');
  expect(said).toContain('Say its title too.');
  expect(status).toBe(1);
});

function read(path: string): string {
  return readFileSync(join(site, path), 'utf8');
}

function open(command: string, words: string[]): ChildProcess {
  return spawn(command, words, { cwd: site, env: { ...process.env, STACK: 'native', INIT_CWD: site } });
}

async function make(...words: string[]): Promise<{ status: unknown; said: string }> {
  const child = open(process.execPath, ['tests/new/main.ts', ...words]);
  child.stdin?.end();
  return ended(child);
}

async function ended(child: ChildProcess): Promise<{ status: unknown; said: string }> {
  const command = follow(child);
  return { status: await command.ended, said: command.text() };
}
