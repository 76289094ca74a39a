import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'contributing-saved': inProject({
    tests: {
      'tests/authoring/authoring.spec.ts': [
        'a saved TypeScript source shows what it prints now, and what changed',
        'one press records the same bytes as verify',
      ],
    },
  }),
  'write-two-stacks': inProject(
    {
      tests: {
        'tests/stack/start.spec.ts': [
          'opens the site, brings up a stack on which a copied block runs, and Ctrl-C leaves nothing of either',
        ],
        'tests/stack/namespace.spec.ts': ['reaches the loopback of a new network'],
      },
      files: {
        'tests/authoring/main.ts': [
          'if (!(await inNamespace(() => {}))) throw noNetwork;',
          "await startStack({ kind: 'native'",
        ],
        'tests/stack/docker-compose.yml': ['"127.0.0.1:8080:8080"', '"127.0.0.1:50051:50051"'],
      },
    },
    ['npm start', 8080, 50051],
  ),
  'write-saved': inProject(
    {
      tests: {
        'tests/authoring/authoring.spec.ts': [
          'a saved TypeScript source shows what it prints now, and what changed',
          'a saved Python source shows what it prints now',
          'a shell source runs as well',
        ],
        'tests/snippets/runner.spec.ts': ['never runs on a server that holds something'],
        'tests/unit/authoring/queue.spec.ts': [
          'sources run, pages and partial pages are read, and nothing else',
        ],
      },
      paths: ['_includes'],
    },
    ['_includes'],
  ),
  'write-namespace': inProject(
    {
      tests: {
        'tests/stack/namespace.spec.ts': [
          'runs a command in a network that has nothing but a loopback, or says in one line why not',
        ],
      },
      files: { 'tests/authoring/main.ts': ['`npm run verify -- --accept FILE`', 'throw noNetwork'] },
    },
    ['npm start', 'npm run verify -- --accept FILE'],
  ),
  'write-accept': inProject(
    {
      tests: {
        'tests/authoring/authoring.spec.ts': [
          'one press records the same bytes as verify',
          'what Python prints otherwise is not recorded of TypeScript alone, and the page says why',
        ],
      },
    },
    ['npm run verify -- --accept FILE'],
  ),
  'write-page': inProject({
    tests: {
      'tests/authoring/authoring.spec.ts': [
        'a saved page shows what is wrong with it',
        'what is wrong stands over the page until it is mended, and again after it was put away',
        'a run that fails shows where, with the words of the server, and the record stays',
        'the first page of the site is checked and verified too',
      ],
      'tests/unit/plugin/gate.spec.ts': ['names every problem at once, and says what to do'],
      'tests/site/running-site.spec.ts': [
        'a problem shows over the page of the running site, and goes away once it is mended',
      ],
    },
    // The issues of the gate, spelling and style, and the head of the page.
    files: {
      'tests/authoring/check-pages.ts': [
        'await findIssues(tree)',
        'await faultsIn(page, text)',
        'frontMatterFaults(page, text)',
      ],
    },
  }),
  'write-at-start': inProject({
    tests: {
      'tests/authoring/authoring.spec.ts': [
        'what was wrong with a page before the start shows without saving it, until it is mended',
      ],
    },
  }),
  'write-unproven': inProject({
    tests: {
      'tests/authoring/authoring.spec.ts': [
        'code that a component makes shows as a fault over its page, from the start and when it is saved, until it is mended',
      ],
      'tests/authoring/guard.spec.ts': [
        'code of an open page without a verdict is told in the words of the build',
      ],
    },
  }),
  'write-verify': inProject({
    tests: {
      'tests/authoring/authoring.spec.ts': [
        'the program of the page is verified as a reader would run it, and recorded',
      ],
    },
  }),
  'write-types': inProject(
    {
      tests: {
        'tests/editor/editor.spec.ts': [
          'an editor has every TypeScript source in a project that knows the client',
        ],
      },
      files: Object.fromEntries(
        ['docs', '_includes'].map((folder) => [
          `${folder}/tsconfig.json`,
          ['"extends": "../tests/snippets/clients/ts/tsconfig.json"'],
        ]),
      ),
      paths: ['docs/tsconfig.json', '_includes/tsconfig.json', 'docs', '_includes', 'tsconfig.json'],
    },
    ['docs', '_includes', 'tsconfig.json', 'npm run verify'],
  ),
  'write-schema': inProject(
    {
      tests: {
        'tests/unit/plugin/front-matter.spec.ts': [
          'editors are given the very file',
          'the schema has every key that Docusaurus knows of a page, and the one of pages without a menu',
        ],
      },
      paths: ['src/plugin/known/front-matter.json'],
    },
    ['src/plugin/known/front-matter.json', 'npm run check'],
  ),
  'write-tasks': inProject(
    {
      tests: {
        'tests/unit/editor/problem-matcher.spec.ts': [
          'an issue is one problem at its place, and nothing of its frame is another',
        ],
      },
      files: { '.vscode/tasks.json': ['"script": "check"', '"kind": "test"', '"isDefault": true'] },
    },
    ['npm run check'],
  ),
  'write-python': inProject(
    {
      tests: {
        'tests/editor/editor.spec.ts': [
          'an editor finds the Python client where it looks for a project of its own',
          'an environment that somebody made is left alone, and one that is no more is replaced',
          'npm ci links the client that is there already, says so in one line, and says nothing in CI',
          'npm ci waits for nothing and fails for nothing, where neither cache nor Python is there',
        ],
      },
      files: {
        'tests/editor/link-python.ts': ['.venv'],
        'tests/authoring/main.ts': ['await linkPython(process.cwd(), clients.python);'],
        'tests/check.ts': ['await linkPython(process.cwd(), clients.python);'],
      },
    },
    ['.venv', 'npm ci', 'npm start', 'npm run check'],
  ),
  'write-block-says': inProject({
    tests: {
      'tests/authoring/authoring.spec.ts': [
        'a run that fails shows where, with the words of the server, and the record stays',
        'a saved TypeScript source shows what it prints now, and what changed',
      ],
      'tests/unit/authoring/queue.spec.ts': [
        'what is asked for again ends what runs of it, and the newest wins',
      ],
    },
    files: {
      'tests/authoring/authoring.spec.ts': [
        "toContainText('as recorded.')",
        "getByText('Not yet accepted.')",
        "toContainText('this one did not')",
      ],
      'src/components/Authoring/Rerun.tsx': ['Saved. Running…', 'as recorded.'],
    },
  }),
  'write-first-start': inProject({
    tests: {
      'tests/stack/preflight.spec.ts': [
        'says before the first start how long it takes, and nothing before later ones',
      ],
    },
  }),
  'write-how-far': inProject({
    tests: { 'tests/authoring/authoring.spec.ts': ['a saved page shows what is wrong with it'] },
    files: {
      'tests/authoring/authoring.spec.ts': ["dock().getByText('is ready').waitFor("],
      'src/components/Authoring/Dock.tsx': ['{stack.said}'],
    },
  }),
};
