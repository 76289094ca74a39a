import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../stack/log.ts';
import { prepareLinters } from './linters.ts';

/** Whether actionlint and zizmor find nothing in a tree's workflows; logs what they find. */
export async function checkWorkflows(log: Log, siteDir = process.cwd()): Promise<boolean> {
  const { actionlint, zizmor } = await prepareLinters(log);
  const workflows = join('.github', 'workflows');
  const files = readdirSync(join(siteDir, workflows)).map((name) => join(workflows, name));
  // Which other linters a machine has must not decide what is found.
  const plain = ['-no-color', '-shellcheck=', '-pyflakes='];
  const strict = [
    '--offline',
    '--quiet',
    '--no-progress',
    '--color=never',
    '--strict-collection',
    '--persona=auditor',
  ];
  const passed = [run(actionlint, [...plain, ...files]), run(zizmor, [...strict, '.github'])];
  return passed.every(Boolean);

  function run(command: string, args: string[]): boolean {
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: siteDir, encoding: 'utf8' });
    if (error) throw error;
    if (status !== 0) log(`${stdout}${stderr}`.trimEnd());
    return status === 0;
  }
}
