import { expect, test } from 'playwright/test';
import {
  type BlockEvidence,
  type Evidence,
  extractRegions,
  findLanguagesThatDiffer,
  type Json,
  type Page,
} from '../../../src/snippets/index.ts';
import { block, hash, unsealed } from './evidence-fixture.ts';

const script = extractRegions({
  path: 'docs/a.ts',
  text: 'hidden();\n// START Near\nconst rows = await near();\n\nconsole.log(rows.length);\n// END Near\n',
});

function printing(source: string, ...prints: Json[][]): Evidence {
  const output: BlockEvidence['output'] = prints.map((values, index) => ({
    line: index + 3,
    text: '',
    values,
  }));
  const language = source.endsWith('.py') ? 'py' : 'ts';
  return { ...unsealed({ subject: source, language, blocks: [block({ source, output })] }), seal: hash('d') };
}

function differing(evidence: Evidence[], pages: Page[] = []) {
  const regionsOf = (path: string) => (path === 'docs/a.ts' ? script.regions : []);
  return findLanguagesThatDiffer({ evidence, pages, regionsOf });
}

test('the same values agree, however the prints are written', () => {
  const python = printing('docs/a.py', ['three', 0.25], [{ a: 1.0, b: null }]);
  const typescript = printing('docs/a.ts', ['three'], [0.25004, { b: null, a: 1 }]);
  expect(differing([python, typescript])).toEqual([]);
});

test('the first value that differs is told at its line', () => {
  expect(differing([printing('docs/a.py', ['three', 3]), printing('docs/a.ts', ['three', 4])])).toEqual([
    {
      code: 'languages-differ',
      severity: 'error',
      at: { path: 'docs/a.ts', line: 5, column: 1 },
      message: 'In Near, value 2 is 3 in Python (docs/a.py) and 4 in TypeScript.',
      fix: 'Let both print the same values, or give the block differs="reason" on its page.',
      found: 'console.log(rows.length);',
    },
  ]);
});

test('a value that only one language prints is told', () => {
  const [issue] = differing([printing('docs/a.py', ['three', 3]), printing('docs/a.ts', ['three'])]);
  expect(issue?.message).toBe('In Near, value 2 is 3 in Python (docs/a.py) and missing in TypeScript.');
  const [other] = differing([printing('docs/a.py'), printing('docs/a.ts', ['three'])]);
  expect(other?.message).toBe('In Near, value 1 is missing in Python (docs/a.py) and "three" in TypeScript.');
});

test('a usage that says why its languages differ excuses both', () => {
  const usage = {
    source: 'docs/a.py',
    region: 'Near',
    language: 'py',
    differs: 'Dates have types here.',
  } as const;
  const page: Page = {
    path: 'page.mdx',
    usages: [{ ...usage, at: { path: 'page.mdx', line: 1, column: 1 } }],
  };
  expect(differing([printing('docs/a.py', [1]), printing('docs/a.ts', [2])], [page])).toEqual([]);
});

test('files of another stem and programs are passed over', () => {
  expect(differing([printing('docs/b.py', [1]), printing('docs/a.ts', [2])])).toEqual([]);
  const program: Evidence = { ...printing('docs/a.ts', [2]), subject: 'page.mdx', kind: 'program' };
  expect(differing([printing('docs/a.py', [1]), program])).toEqual([]);
});
