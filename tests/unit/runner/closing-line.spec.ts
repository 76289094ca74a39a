import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';

const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
const reporter = join(process.cwd(), 'tests', 'closing-line.ts');
const passing = `import { test } from 'playwright/test';\ntest('passes', () => {});\n`;

/** What a run with two projects ends with, of which the second finds the given test; each test is tried twice. */
async function endOf(second: string, expected: string): Promise<{ code: number; printed: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'closing-line-'));
  const projects = `[{ name: 'one', testMatch: 'one.spec.ts' }, { name: 'two', testMatch: 'two.spec.ts' }]`;
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await writeFile(
    join(folder, 'playwright.config.ts'),
    `export default { testDir: '.', retries: 1, reporter: ${JSON.stringify(reporter)}, projects: ${projects} };\n`,
  );
  await writeFile(join(folder, 'one.spec.ts'), passing);
  await writeFile(join(folder, 'two.spec.ts'), second);
  const PREPARATION_TIMES = JSON.stringify([
    ['clients', 1200],
    ['Python in the browser', 98_760],
  ]);
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PROJECTS_WITH_TESTS: expected, PREPARATION_TIMES };
  const ended = await promisify(execFile)(process.execPath, [cli, 'test'], { cwd: folder, env }).then(
    ({ stdout }) => ({ code: 0, printed: stdout }),
    ({ code, stdout, stderr }) => ({ code, printed: `${stdout}${stderr}` }),
  );
  await rm(folder, { recursive: true });
  return ended;
}

test('a run in which every project passes a test passes', async () => {
  const { code, printed } = await endOf(passing, 'one,two');
  expect(code, printed).toBe(0);
  expect(printed).toMatch(/^2 passed, 0 failed$/m);
});

test('a run in which a project has no test fails', async () => {
  const { code, printed } = await endOf('', 'one,two');
  expect(code).not.toBe(0);
  expect(printed).toContain('No test ran in the project two.');
  expect(printed).toMatch(/^1 passed, 1 failed$/m);
});

test('a run in which a test is skipped fails', async () => {
  const { code, printed } = await endOf(passing.replace('test(', 'test.skip('), 'one,two');
  expect(code).not.toBe(0);
  expect(printed).toContain('Did not run: two › two.spec.ts › passes');
  expect(printed).toMatch(/^1 passed, \d failed$/m);
});

test('a run in which a test passes only when it is tried again fails', async () => {
  const flaky = `import { expect, test } from 'playwright/test';
    test('passes later', ({}, { retry }) => expect(retry).toBe(1));`;
  const { code, printed } = await endOf(flaky, 'one,two');
  expect(code).not.toBe(0);
  expect(printed).toContain('Passed only when tried again: two › two.spec.ts › passes later');
  expect(printed).toMatch(/^1 passed, 1 failed$/m);
});

test('a run ends with a table of where the time went', async () => {
  const { printed } = await endOf(passing, 'one,two');
  const lines = printed.slice(printed.indexOf('Where the time went:')).trimEnd().split('\n');
  const [title, ...rows] = lines.slice(0, -1);
  expect(title).toBe('Where the time went:');
  expect(rows.map((row) => row.trim().replace(/ {2,}[\d.]+ s$/, ''))).toEqual([
    'before the tests',
    'clients',
    'Python in the browser',
    'in tests',
    'one',
    'two',
  ]);
  expect(rows.slice(0, 3).map((row) => row.split(/ {2,}/).at(-1))).toEqual(['100.0 s', '1.2 s', '98.8 s']);
  // The seconds stand below each other.
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
});
