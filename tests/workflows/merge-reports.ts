import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import config from '../../playwright.config.mts';

/**
 * Makes one report of those of all shards. Fails unless every test passed at once, and every project ran a test but
 * those that ELSEWHERE names: Playwright merges whatever there is, and passes.
 */
const [folder = 'blob-report'] = process.argv.slice(2);
const elsewhere = (process.env.ELSEWHERE ?? '').split(' ').filter(Boolean);
const names = (config.projects ?? []).flatMap(({ name }) => name ?? []);
const expected = names.filter((name) => !elsewhere.includes(name));
const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
const reporters = `html,${join(import.meta.dirname, '..', 'closing-line.ts')}`;
const merging = spawn(process.execPath, [cli, 'merge-reports', '--reporter', reporters, folder], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, PROJECTS_WITH_TESTS: expected.join() },
});
const [said, [status]] = await Promise.all([text(merging.stdout), once(merging, 'exit')]);
process.stdout.write(said);
const whole = /^[1-9]\d* passed, 0 failed$/m.test(said);
process.exitCode = status === 0 && whole ? 0 : 1;
