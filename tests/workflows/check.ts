import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../src/snippets/issues.ts';
import { fromAnnotations } from '../check-faults.ts';
import type { Log } from '../stack/log.ts';
import { prepareLinters } from './linters.ts';

const workflows = join('.github', 'workflows');

/** Whether actionlint and zizmor find nothing in a tree's workflows; logs what they find. */
export async function checkWorkflows(log: Log, siteDir = process.cwd()): Promise<boolean> {
  const said = await lint(siteDir, log, [], []);
  for (const text of said) if (text !== '') log(text);
  return said.every((text) => text === '');
}

/** What actionlint and zizmor find in a tree's workflows, for machines. */
export async function workflowFaults(log: Log, siteDir = process.cwd()): Promise<Issue[]> {
  const each = '{{range $e := .}}::error file={{$e.Filepath}},line={{$e.Line}},col={{$e.Column}},';
  const format = `${each}title=actionlint::{{$e.Message}}\n{{end}}`;
  const [actions = '', security = ''] = await lint(siteDir, log, ['-format', format], ['--format=github']);
  const faults = fromAnnotations('workflow', security.replaceAll(' file=', ' file=.github/'));
  return [...fromAnnotations('workflow', actions), ...faults];
}

/** What each linter says where it finds something; an empty text where it does not. */
async function lint(
  siteDir: string,
  log: Log,
  forActions: string[],
  forSecurity: string[],
): Promise<string[]> {
  const { actionlint, zizmor } = await prepareLinters(log);
  const files = readdirSync(join(siteDir, workflows)).map((name) => join(workflows, name));
  // Which other linters a machine has must not decide what is found.
  const plain = ['-no-color', '-shellcheck=', '-pyflakes=', ...forActions];
  const strict = ['--offline', '--quiet', '--no-progress', '--color=never', '--strict-collection'];
  return [
    run(actionlint, [...plain, ...files]),
    run(zizmor, [...strict, '--persona=auditor', ...forSecurity, '.github']),
  ];

  function run(command: string, args: string[]): string {
    const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: siteDir, encoding: 'utf8' });
    if (error) throw error;
    return status === 0 ? '' : `${stdout}${stderr}`.trimEnd() || `${command} ended with status ${status}.`;
  }
}
