import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { outputOf } from './tool-output.ts';
import type { TypeFault } from './type-fault.ts';

const require = createRequire(import.meta.url);
const linter = join(dirname(require.resolve('oxlint/package.json')), 'bin', 'oxlint');
// It looks for its other half, which knows types, from the folder it runs in, and that is an empty one here.
const typed = join(dirname(require.resolve('oxlint-tsgolint/package.json')), 'bin', 'tsgolint.js');

const floating = 'no-floating-promises';
const rules = [`typescript/${floating}`, 'eslint/no-self-compare'];
const denied = rules.flatMap((rule) => ['--deny', rule]);

/**
 * Finds what TypeScript's compiler lets pass in a folder with a project: promises that nothing waits for, so that what
 * follows runs too early and a failure is lost, and comparisons of a thing with itself.
 */
export async function checkPromises(folder: string, signal?: AbortSignal): Promise<TypeFault[]> {
  const words = ['--type-aware', '--allow', 'all', ...denied, '--ignore-pattern', '**/node_modules/**'];
  const env = { ...process.env, OXLINT_TSGOLINT_PATH: typed };
  const said = await outputOf(
    process.execPath,
    [linter, ...words, '--format', 'unix', '.'],
    folder,
    signal,
    env,
  );
  const faults = said.matchAll(/^(.+?):(\d+):(\d+): (.+) \[Error\/\w+\((.+)\)\]$/gm);
  const found = Array.from(faults, ([, file = '', line, column, words, rule]) => ({
    checker: 'oxlint',
    file: join(folder, file),
    spot: { line: Number(line), column: Number(column) },
    words: `${rule}: ${words}`,
    hint:
      rule === floating
        ? 'Write await before it, so that what follows finds it done.'
        : 'Compare two things.',
  }));
  if (said !== '' && !/^\d+ problems?$/m.test(said))
    throw new Error(`oxlint could not check the sources:\n${said}`);
  return found;
}
