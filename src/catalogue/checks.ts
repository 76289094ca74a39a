import type { Catalogue, Example } from './definition.ts';
import { lines, page, report } from './example.ts';

const head = ['---', 'title: Search', 'description: Find texts by their meaning.'];
const claim = lines('# Fixing', '', '{/* fact: check-fixes */}`npm run check -- --fix` formats.');

/** What the checks can find that look at something else than blocks. */
export const checkProblems = {
  prose: {
    cause:
      'A sentence has a word that is in no dictionary, a word twice, a phrase that is written otherwise here, or too many words; or a page leads nowhere: it says too little at its start, has no next step, or links no word to the glossary.',
    remedy:
      'Correct it. A word that is right goes into `tests/prose/words.txt`, or is written as `inline code`.',
    mistake: only(page, lines('# Search', '', 'It finds the the neerest texts.')),
    corrected: only(page, lines('# Search', '', 'It finds the nearest texts.')),
    says: report(
      'docs/search.mdx:3:18  prose  "neerest" is no word of the dictionary.',
      '    2 |',
      '  > 3 | It finds the the neerest texts.',
      '      |                  ^',
      '  fix: Correct it. If it is right, add it to tests/prose/words.txt, or write it as code.',
      '  see: docs/contributing/errors/prose',
      '',
      'docs/search.mdx:3:10  prose  "the" stands here twice.',
      '    2 |',
      '  > 3 | It finds the the neerest texts.',
      '      |          ^',
      '  mended:',
      '    It finds the neerest texts.',
      '  fix: Remove one of the two.',
      '  see: docs/contributing/errors/prose',
    ),
  },
  'front-matter': {
    cause:
      'What stands at the head of a page, between two lines of hyphens, does not fit its schema, `src/plugin/known/front-matter.json`: a key that no page can have, a value of another kind, or no title or description.',
    remedy: 'Write the key as the schema has it.',
    mistake: only(page, lines(...head, 'sidebar_posision: 1', '---', '', '# Search')),
    corrected: only(page, lines(...head, 'sidebar_position: 1', '---', '', '# Search')),
    says: report(
      'docs/search.mdx:4:1  front-matter  sidebar_posision is nothing that a page can say.',
      '    3 | description: Find texts by their meaning.',
      '  > 4 | sidebar_posision: 1',
      '      | ^',
      '    5 | ---',
      '  mended:',
      '    sidebar_position: 1',
      '  fix: Write sidebar_position.',
      '  see: docs/contributing/errors/front-matter',
    ),
  },
  fact: {
    cause:
      'A page marks a claim that no test of `tests/facts/about` shows, or a test has an id that no page marks.',
    remedy:
      'Add a test of that id: what it returns has to be the inline code and the numbers of the claim, in order. Or take the mark out, and with it what the sentence claims.',
    mistake: only('docs/fixing.mdx', claim),
    corrected: {
      shows: 'tests/facts/about/fixing.ts',
      files: {
        'docs/fixing.mdx': claim,
        'tests/facts/about/fixing.ts': lines(
          "import type { Facts } from '../fact.ts';",
          "import { inProject } from '../in-project.ts';",
          '',
          'export const facts: Facts = {',
          "  'check-fixes': inProject(",
          `    { files: { 'tests/check-tools.ts': ["fix ? ['--write'] : []"] } },`,
          "    ['npm run check -- --fix'],",
          '  ),',
          '};',
        ),
      },
    },
    says: report(
      'docs/fixing.mdx:3:1  fact  No test shows the fact check-fixes.',
      '    2 |',
      '  > 3 | {/* fact: check-fixes */}`npm run check -- --fix` formats.',
      '      | ^',
      "  fix: Add 'check-fixes' to a file of tests/facts/about.",
      '  see: docs/contributing/errors/fact',
    ),
  },
  type: {
    cause:
      'TypeScript finds that a value of this project has another type than is asked for. People get the words of the compiler; below stand the same words as machines get them.',
    remedy: 'Give the value the type that is asked for, or ask for its type.',
    mistake: only('tests/port.ts', lines("export const port: number = '8080';")),
    corrected: only('tests/port.ts', lines('export const port: number = 8080;')),
    says: report(
      "tests/port.ts:1:14  type  TS2322: Type 'string' is not assignable to type 'number'.",
      "  > 1 | export const port: number = '8080';",
      '      |              ^',
      '  fix: Give the value the type that is asked for, or ask for its type.',
      '  see: docs/contributing/errors/type',
    ),
  },
  lint: {
    cause:
      'A file of this project breaks a rule of the linter, or is formatted otherwise. People get the words of the linter; below stand the same words as machines get them.',
    remedy: '`npm run check -- --fix` mends every format, and each rule that needs no decision of yours.',
    mistake: only('tests/port.ts', lines('export const port: any = 8080;')),
    corrected: only('tests/port.ts', lines('export const port = 8080;')),
    says: report(
      'tests/port.ts:1:20  lint  lint/suspicious/noExplicitAny: Unexpected any. Specify a different type.',
      '  > 1 | export const port: any = 8080;',
      '      |                    ^',
      '  fix: Run `npm run check -- --fix`, and mend by hand what is left.',
      '  see: docs/contributing/errors/lint',
    ),
  },
  workflow: {
    cause:
      'A workflow under `.github/workflows` has a fault that its linters know: a key or a time that GitHub would not take, a step that could be misused. People get the words of the linters; below stand the same words as machines get them.',
    remedy: 'Mend the line that is named.',
    mistake: nightly('99 3 * * *'),
    corrected: nightly('9 3 * * *'),
    says: report(
      '.github/workflows/nightly.yml:4:13  workflow  actionlint: invalid CRON format "99 3 * * *" in schedule event: end of range (99) above maximum (59): 99',
      '    3 |   schedule:',
      '  > 4 |     - cron: "99 3 * * *"',
      '      |             ^',
      '    5 | permissions: {}',
      '  fix: Mend this line of the workflow.',
      '  see: docs/contributing/errors/workflow',
    ),
  },
} satisfies Partial<Catalogue>;

/** An example of one file. */
function only(path: string, text: string): Example {
  return { shows: path, files: { [path]: text } };
}

function nightly(time: string): Example {
  return only(
    '.github/workflows/nightly.yml',
    lines(
      'name: Nightly',
      'on:',
      '  schedule:',
      `    - cron: "${time}"`,
      'permissions: {}',
      'concurrency: { group: nightly, cancel-in-progress: true }',
      'jobs:',
      '  greet:',
      '    name: Greet',
      '    runs-on: ubuntu-latest',
      '    steps:',
      '      - run: echo hello',
    ),
  );
}
