import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Issue } from '../../../src/snippets/issues.ts';
import { formatIssue } from '../../../src/snippets/report.ts';
import { proseChecker } from '../../prose/find-faults.ts';

interface Matcher {
  owner: string;
  severity: string;
  pattern: { regexp: string; file: number; line: number; column: number; message: number };
}

const root = join(import.meta.dirname, '../../..');
const { tasks } = JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8'));
const matchers: Matcher[] = tasks.find(({ label }: { label: string }) => label === 'check').problemMatcher;

const issue: Issue = {
  code: 'unclosed-region',
  severity: 'error',
  at: { path: 'docs/_includes/films.py', line: 3, column: 1 },
  message: 'START Near has no END Near below it.',
  fix: 'Put END Near below the last line of the region.',
  found: '# START Near',
};

/** What an editor makes of lines that a check prints. */
function problems(printed: string): string[] {
  return printed.split('\n').flatMap((text) =>
    matchers.flatMap(({ owner, severity, pattern }) => {
      const found = new RegExp(pattern.regexp).exec(text);
      if (!found) return [];
      const { file, line, column, message } = pattern;
      return [
        `${owner} ${severity} ${[file, line, column, message].map((group) => found[group]).join(' | ')}`,
      ];
    }),
  );
}

test('an issue is one problem at its place, and nothing of its frame is another', () => {
  expect(problems(formatIssue(issue, '\n\n# START Near\nprint(1)\n'))).toEqual([
    'docs error docs/_includes/films.py | 3 | 1 | unclosed-region  START Near has no END Near below it.',
  ]);
});

test('a note is a hint', () => {
  const note: Issue = { ...issue, code: 'unused-region', severity: 'note', message: 'No page shows Near.' };
  expect(problems(formatIssue(note))).toEqual([
    'docs-notes info docs/_includes/films.py | 3 | 1 | unused-region  No page shows Near.',
  ]);
});

test('a misspelt word is a problem', async () => {
  const [fault] = await proseChecker('')('docs/page.mdx', 'A neer word.\n');
  const at = fault?.at;
  expect(problems(`${at?.path}:${at?.line}:${at?.column}  ${fault?.message}\n  fix: ${fault?.fix}`)).toEqual([
    'docs error docs/page.mdx | 1 | 3 | "neer" is no word of the dictionary.',
  ]);
});

test('what the compiler and the linter print are problems', () => {
  const words = [
    '--noEmit',
    '--pretty',
    'false',
    '--ignoreConfig',
    'tests/unit/editor/fixtures/wrong-type.ts',
  ];
  const { stdout } = spawnSync('node_modules/.bin/tsc', words, { cwd: root, encoding: 'utf8' });
  expect(problems(stdout)).toEqual([
    "types error tests/unit/editor/fixtures/wrong-type.ts | 1 | 14 | TS2322: Type 'number' is not assignable to type 'string'.",
  ]);

  // The project's own settings leave fixtures out.
  const folder = mkdtempSync(join(tmpdir(), 'problems-'));
  writeFileSync(join(folder, 'wrong.ts'), 'export const a: any = 1;\n');
  const biome = join(root, 'node_modules/.bin/biome');
  const linted = spawnSync(biome, ['lint', 'wrong.ts'], { cwd: folder, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(problems(linted.stdout + linted.stderr)).toEqual([
    'biome error wrong.ts | 1 | 17 | lint/suspicious/noExplicitAny',
  ]);
});
