import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { folderInCheckout, removeTemporaryFolders } from '../stack/temporary.ts';

const root = join(import.meta.dirname, '..', '..');
const page = 'docs/tides.mdx';

removeTemporaryFolders();

// One site gets a page, then a snippet on it.
test.describe.configure({ mode: 'serial' });

let site = '';

test.beforeAll(async () => {
  site = await folderInCheckout();
  mkdirSync(join(site, 'tests', 'facts'), { recursive: true });
  for (const name of ['stack', 'snippets']) symlinkSync(join(root, 'tests', name), join(site, 'tests', name));
});

test('makes a page whose program runs in both languages, and records it', () => {
  const { status, said } = make('page', page, 'Tides');
  expect(said).toContain('Recorded 4 runs');
  expect(status).toBe(0);
  expect(readFileSync(join(site, page), 'utf8')).toContain('# Tides\n');
  expect(existsSync(join(site, 'tests/facts/about/tides.ts'))).toBe(true);
});

test('puts a snippet before the block that closes the client, and records it', () => {
  const { status, said } = make('snippet', page, 'AskModules');
  expect(said).toContain('Recorded 4 runs');
  expect(status).toBe(0);
  const text = readFileSync(join(site, page), 'utf8');
  expect(text.indexOf('START AskModules')).toBeGreaterThan(text.indexOf('START AddObjects'));
  expect(text.indexOf('START AskModules')).toBeLessThan(text.indexOf('START Search'));
});

test('writes nothing over a file that is there', () => {
  const before = readFileSync(join(site, page), 'utf8');
  const { status, said } = make('page', page, 'Again');
  expect(said).toContain(`${page} is there already; nothing was written.`);
  expect(status).toBe(1);
  expect(readFileSync(join(site, page), 'utf8')).toBe(before);
});

test('a script has to say everything, and is told what', () => {
  const { status, said } = make('page', 'docs/reefs.mdx');
  expect(said).toContain('Say its title too.');
  expect(status).toBe(1);
});

function make(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'tests', 'new', 'main.ts'), ...words],
    {
      cwd: site,
      encoding: 'utf8',
      env: { ...process.env, STACK: 'native' },
    },
  );
  return { status, said: stdout + stderr };
}
