import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'contributing-start': inProject(
    {
      tests: {
        'tests/stack/start.spec.ts': [
          'opens the site, brings up a stack on which a copied block runs, and Ctrl-C leaves nothing of either',
        ],
      },
      files: { 'README.md': ['npm ci && npm start'] },
    },
    ['npm ci && npm start'],
  ),
  'contributing-changed': inProject(
    {
      tests: {
        'tests/snippets/verify.spec.ts': [
          'runs nothing where nothing changed',
          'records every source and every program on request',
          'runs again what lost an assertion, and says what it does otherwise',
        ],
      },
      files: {
        'README.md': ['npm run verify -- --changed'],
        'CONTRIBUTING.md': ['npm run verify -- --accept --changed'],
      },
    },
    ['npm run verify -- --changed', 'npm run verify -- --accept --changed'],
  ),
  'contributing-check': inProject(
    {
      tests: {
        // One broken tree has a fault of each of these kinds.
        'tests/workflows/annotations.spec.ts': ['a fault of each kind is in the object for machines'],
        'tests/facts/names/client-names.spec.ts': [
          'a page that names a method of no client is told what was meant',
        ],
        'tests/unit/plugin/coverage.spec.ts': ['counts every block and every output by its verdict'],
        'tests/unit/plugin/loose-code.spec.ts': [
          'YAML that Compose would not take is refused with what was meant',
        ],
      },
      files: { 'tests/check.ts': ['say(formatCoverage(blocks));', 'npm run check'] },
    },
    ['npm run check'],
  ),
  'contributing-build': inProject(
    {
      tests: {
        'tests/site/gate.spec.ts': [
          'a copy of the tree builds, which leaves a warm cache',
          'a build without the evidence of a source is refused, on a warm cache too',
          'evidence that was edited by hand is refused',
          'deleting one hidden assertion makes the evidence stale',
        ],
        'tests/unit/plugin/gate.spec.ts': ['names every problem at once, and says what to do'],
      },
      files: { 'src/mcp/main.ts': ['npm run build'] },
    },
    ['npm run build'],
  ),
  'contributing-test': inProject(
    {
      tests: {
        'tests/unit/runner/closing-line.spec.ts': [
          'a run in which every project passes a test passes',
          'a run in which a test is skipped fails',
          'a run in which a project has no test fails',
        ],
        'tests/unit/runner/select-projects.spec.ts': [
          'on containers every project is selected, and each has to run a test',
          'what this machine cannot run is left out with its reason',
        ],
      },
      files: {
        'playwright.config.mts': ["['./tests/closing-line.ts']"],
        'tests/main.ts': ['PROJECTS_WITH_TESTS: expected.join()'],
      },
    },
    ['npm test'],
  ),
  'contributing-markers': inProject({
    tests: {
      'tests/unit/snippets/properties.spec.ts': ['a region shows exactly the lines between its markers'],
      'tests/unit/plugin/block-loader.spec.ts': ['brings no line from outside of the region'],
    },
  }),
  'contributing-hidden-lines': inProject({
    tests: {
      'tests/unit/plugin/block-loader.spec.ts': ['brings no line from outside of the region'],
      // Its last edit is a hidden assertion, which then fails.
      'tests/snippets/verify.spec.ts': ['records nothing where one of all fails, and says where it failed'],
      'tests/site/page.spec.ts': ['no source travels to the reader whole'],
    },
  }),
  'contributing-same-values': inProject(
    {
      tests: {
        'tests/unit/plugin/gate.spec.ts': [
          'refuses languages that print different values, unless the page says why',
        ],
      },
      files: { 'src/plugin/read-usage.ts': ["read('differs')"] },
    },
    ['differs'],
  ),
  'contributing-programs': inProject({
    tests: {
      'tests/unit/plugin/gate.spec.ts': ['refuses a page whose program has not run'],
      'tests/snippets/runner.spec.ts': ['never runs on a server that holds something'],
    },
  }),
  'contributing-set-up': inProject(
    {
      tests: {
        'tests/site/home.spec.ts': [
          'the set-up is folded, and one press shows it, in …',
          'a window that has room for all of the code shows all of it',
        ],
      },
      files: { 'src/plugin/read-usage.ts': ['Write setUp="12".'] },
    },
    ['setUp="12"', '12'],
  ),
  'contributing-lang-link': inProject(
    {
      tests: {
        'tests/site/tabs.spec.ts': ['a link can name the language, which then holds for this page alone'],
      },
      files: { 'tests/site/tabs.spec.ts': ['?lang=js'] },
    },
    ['?lang=js', 'js'],
  ),
  'contributing-fails': inProject(
    {
      tests: {
        'tests/unit/plugin/block-loader.spec.ts': [
          'gives a block that fails with its error, and reads it again when a block before it changes',
        ],
        'tests/snippets/programs.spec.ts': ['a block that has to fail and does not is no proof'],
      },
    },
    ['fails'],
  ),
  'contributing-codes': inProject({
    tests: {
      'tests/unit/snippets/issue-codes.spec.ts': [
        'every issue that the heart finds is pinned by a test',
        'every code has its page, and every page its code, under the same title',
      ],
    },
  }),
  'contributing-new-page': inProject(
    {
      tests: {
        'tests/snippets/new.spec.ts': [
          'asks for what is not said, and makes a page whose program runs in both languages',
          'afterwards everything holds, each claim with its test',
        ],
      },
      files: { 'tests/snippets/new.spec.ts': ['Recorded 4 runs', 'tests/site/published.txt'] },
    },
    ['npm run new'],
  ),
  'contributing-claims': inProject(
    {
      tests: {
        'tests/facts/facts.spec.ts': ['every marked claim has a test, and every test a marked claim'],
      },
      files: {
        'CONTRIBUTING.md': ['{/* fact: id */}'],
        'tests/facts/facts.spec.ts': ['expect(literals, where).toEqual(observed)'],
      },
      paths: ['tests/facts/about'],
    },
    ['{/* fact: id */}', 'tests/facts/about'],
  ),
  'contributing-one-fact': inProject({ files: { 'playwright.config.mts': ["name: 'facts'"] } }, [
    'npm test -- --project facts -g id',
  ]),
};
