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

/** What a run with two projects ends with, of which the second finds the given test. */
async function endOf(second: string, expected: string): Promise<{ code: number; printed: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'closing-line-'));
  const projects = `[{ name: 'one', testMatch: 'one.spec.ts' }, { name: 'two', testMatch: 'two.spec.ts' }]`;
  await symlink(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await writeFile(
    join(folder, 'playwright.config.ts'),
    `export default { testDir: '.', reporter: ${JSON.stringify(reporter)}, projects: ${projects} };\n`,
  );
  await writeFile(join(folder, 'one.spec.ts'), passing);
  await writeFile(join(folder, 'two.spec.ts'), second);
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, PROJECTS_WITH_TESTS: expected };
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
  expect(printed).toMatch(/^1 passed, \d failed$/m);
});
