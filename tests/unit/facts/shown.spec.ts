import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import type { Fact, FactContext } from '../../facts/fact.ts';
import { inProject } from '../../facts/in-project.ts';
import { fails, shown } from '../../facts/shown.ts';

const stem = 'docs/weaviate/search/_includes/search.filters';
const page = 'docs/weaviate/manage-collections/vector-config.mdx';

/** What a fact gives that needs no stack. */
const observed = (fact: Fact) => fact({ read: (path: string) => readFile(path, 'utf8') } as FactContext);

test('a region shows what it printed, what it says and what was asserted', async () => {
  const fact = shown(
    stem,
    'Length',
    {
      prints: ["['Alien', 'Apollo 13', 'Titanic']", "['Alien', 'Jaws']"],
      code: ['length'],
      asserts: ['titles(short) == ["Alien", "Jaws"]'],
    },
    ['Jaws'],
  );
  expect(await observed(fact)).toEqual(['Jaws']);
});

for (const [what, fact] of Object.entries({
  'another print': shown(stem, 'Count', { prints: ['3'] }),
  'code that is not there': shown(stem, 'Count', { code: ['no such call'] }),
  'an assertion that is not there': shown(stem, 'Count', { asserts: ['assert 1 == 2'] }),
  'a literal that nothing shows': shown(stem, 'Count', { prints: ['2'] }, ['7']),
  'a region that is not there': shown(stem, 'NoSuchRegion', { prints: [] }),
  'another error': fails(page, 'NoTarget', 'no such message'),
  'a test that is not there': inProject({ tests: { 'tests/unit/facts/shown.spec.ts': ['no such test'] } }),
  'a text that is not there': inProject({ files: { 'README.md': ['no such text'] } }),
  'a path that is not there': inProject({ paths: ['src/nowhere'] }),
  'a script that is not there': inProject({}, ['npm run nothing']),
  'an option that is not there': inProject({}, ['npm run check -- --nothing']),
})) {
  test(`${what} is refused`, async () => {
    await expect(observed(fact)).rejects.toThrow();
  });
}

test('a command of the project is a literal that is looked up', async () => {
  expect(await observed(inProject({}, ['npm run check -- --mutants']))).toEqual([
    'npm run check -- --mutants',
  ]);
});
