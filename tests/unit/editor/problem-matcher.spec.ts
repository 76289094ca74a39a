import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'playwright/test';
import type { Issue } from '../../../src/snippets/issues.ts';
import { formatIssue } from '../../../src/snippets/report.ts';
import { fromSentences } from '../../check-faults.ts';
import { unmatched } from '../../facts/read-facts.ts';
import { proseChecker } from '../../prose/find-faults.ts';
import { removeTemporaryFolders, temporaryFolder } from '../../stack/temporary.ts';
import { checkWorkflows } from '../../workflows/check.ts';

const parts = ['file', 'line', 'column', 'message'] as const;

/** What a line has to be, and which of its groups says what. */
type Pattern = { regexp: string; kind?: 'file' } & { [part in (typeof parts)[number]]?: number };

interface Matcher {
  owner: string;
  severity: string;
  /** A list is one pattern for each of so many lines. */
  pattern: Pattern | Pattern[];
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

removeTemporaryFolders();

/** What an editor makes of lines that a check prints. */
function problems(printed: string): string[] {
  const lines = printed.split('\n');
  return lines.flatMap((_, index) =>
    matchers.flatMap(({ owner, severity, pattern }) => {
      const patterns = [pattern].flat();
      const found = patterns.map(({ regexp }, more) => new RegExp(regexp).exec(lines[index + more] ?? ''));
      if (!found.every(Boolean)) return [];
      const said = parts.flatMap((part) =>
        patterns.flatMap(({ [part]: group }, line) => (group ? (found[line]?.[group] ?? []) : [])),
      );
      return [`${owner} ${severity} ${said.join(' | ')}`];
    }),
  );
}

/** A folder with one file. */
async function folderWith(path: string, text: string): Promise<string> {
  const folder = await temporaryFolder();
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  return folder;
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
  const text = 'A neer word.\n';
  const faults = await proseChecker('')('docs/page.mdx', text);
  const issues = faults.map((fault): Issue => ({ code: 'prose', severity: 'error', ...fault }));
  expect(problems(issues.map((issue) => formatIssue(issue, text)).join('\n'))).toEqual([
    'docs error docs/page.mdx | 1 | 3 | prose  "neer" is no word of the dictionary.',
  ]);
});

test('a fact without a claim is a problem of its file', () => {
  const fact = { id: 'tides', path: 'tests/facts/about/tides.ts', fact: async () => [] };
  const issues = fromSentences('fact', unmatched([], [fact]));
  expect(problems(issues.map((issue) => formatIssue(issue)).join('\n'))).toEqual([
    'docs error tests/facts/about/tides.ts | 1 | 1 | fact  No page claims tides.',
  ]);
});

test('what the compiler prints is a problem', () => {
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
});

const lintFaults = {
  'a rule that is broken': [
    'export const a: any = 1;\n',
    'biome error wrong.ts | 1 | 17 | lint/suspicious/noExplicitAny',
  ],
  'a rule that is silenced in vain': [
    '// biome-ignore lint/suspicious/noExplicitAny: none\nexport const a = 1;\n',
    'biome error wrong.ts | 1 | 1 | suppressions/unused',
  ],
  'a format that is another': ['export const a  = 1;\n', 'biome-files error wrong.ts | format'],
} as const;

for (const [fault, [text, problem]] of Object.entries(lintFaults)) {
  test(`what the linter prints of ${fault} is a problem`, async () => {
    // The project's own settings leave fixtures out.
    const cwd = await folderWith('wrong.ts', text);
    const biome = join(root, 'node_modules/.bin/biome');
    const { stdout, stderr } = spawnSync(biome, ['check', 'wrong.ts'], { cwd, encoding: 'utf8' });
    expect(problems(stdout + stderr)).toEqual([problem]);
  });
}

const wrongWorkflow = `name: Wrong
on: push
permissions: {}
concurrency: { group: wrong, cancel-in-progress: true }
jobs:
  greet:
    name: Greet
    runs-on: ubuntu-latest
    steps:
      - run: echo '\${{ github.event.head_commit.message }}'
`;

test('what the linters of workflows print is a problem each', async () => {
  const path = '.github/workflows/wrong.yml';
  const folder = await folderWith(path, wrongWorkflow);
  const said: string[] = [];
  await checkWorkflows((line) => said.push(line), folder);
  expect(problems(said.join('\n'))).toEqual([
    expect.stringMatching(
      /^actionlint error \.github\/workflows\/wrong\.yml \| 10 \| 24 \| .* is potentially untrusted/,
    ),
    `zizmor error ${path} | 10 | 24 | [template-injection]: code injection via template expansion`,
  ]);
});
