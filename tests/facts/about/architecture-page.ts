import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-doors': inProject(
    {
      tests: {
        'tests/unit/snippets/boundaries.spec.ts': ['the heart imports nothing but itself'],
        'tests/snippets/verify.spec.ts': ['records every source and every program on request'],
      },
      paths: ['src/plugin/tree.ts'],
    },
    ['src/plugin/tree.ts', 'npm run verify -- --accept'],
  ),
  'arch-program': inProject({
    tests: { 'tests/unit/snippets/properties.spec.ts': ['a program is its regions, each line in its place'] },
  }),
  'arch-evidence': inProject({
    tests: {
      'tests/snippets/verify.spec.ts': ['records nothing where one of all fails, and says where it failed'],
    },
  }),
  'arch-verdicts': inProject(
    {
      tests: { 'tests/unit/plugin/coverage.spec.ts': ['counts every block and every output by its verdict'] },
      files: { 'src/plugin/block.ts': ["'ran', 'fails', 'booted', 'output', 'checked'"] },
    },
    ['ran', 'fails', 'booted', 'output', 'checked'],
  ),
  'arch-preprocessor': inProject(
    {
      tests: { 'tests/unit/plugin/block-loader.spec.ts': ['gives a region with what is proven of it'] },
      files: { 'docusaurus.config.ts': ['preprocessor: createPreprocessor'] },
      paths: ['src/plugin/block-loader.ts'],
    },
    ['preprocessor', 'src/plugin/block-loader.ts'],
  ),
  'arch-bundler': inProject({
    tests: {
      'tests/unit/plugin/block-loader.spec.ts': [
        'declares the source, its evidence and all that decided the run',
      ],
      'tests/site/page.spec.ts': ['no source travels to the reader whole'],
    },
  }),
  'arch-gate': inProject({
    tests: {
      'tests/site/gate.spec.ts': ['a build without the evidence of a source is refused, on a warm cache too'],
      'tests/unit/plugin/block-loader.spec.ts': [
        'declares evidence that is missing, and shows the block as not proven',
      ],
    },
  }),
  'arch-html': inProject(
    {
      tests: {
        'tests/unit/plugin/rendered.spec.ts': ['a verdict holds for what it was given for, to the byte'],
        'tests/site/every-block.spec.ts': ['every block of … is proven, after every control was used once'],
      },
      paths: ['tests/site'],
    },
    ['tests/site'],
  ),
  'arch-yaml': inProject(
    {
      tests: {
        'tests/unit/plugin/loose-code.spec.ts': [
          'YAML that Compose would not take is refused with what was meant',
          'values that the Helm chart has not are refused',
          'a fence in any other language is refused',
        ],
      },
      paths: ['tests/stack/docker-compose.yml'],
    },
    ['docker-compose.yml'],
  ),
  'arch-catalogue': inProject(
    {
      tests: {
        'tests/unit/catalogue/catalogue.spec.ts': [
          'the pages are what the catalogue makes, and there is one for each code',
          'the mistake of … is that and nothing else',
        ],
      },
      paths: ['src/catalogue', 'docs/contributing/errors'],
    },
    ['src/catalogue', 'docs/contributing/errors', 'npm run check -- --fix'],
  ),
  'arch-template': inProject(
    {
      tests: {
        'tests/site/budget.spec.ts': [
          'no page weighs more than its budget, or fetches a script or sheet of its own accord',
        ],
        'tests/site/before-react.spec.ts': [
          'tabs, Copy, wrap and fold work although no script file ever comes',
        ],
      },
      files: {
        'src/instant/template.ts': ['<script type="text/idle"'],
        'tests/site/budget.spec.ts': ['script: 2_000'],
      },
      paths: ['src/instant/page'],
    },
    ['src/instant/template.ts', 'src/instant/page', 2],
  ),
  'arch-before-react': inProject({
    tests: {
      'tests/site/before-react.spec.ts': [
        'tabs, Copy, wrap and fold work although no script file ever comes',
        'a button that needs the application is pressed as soon as that is there',
      ],
    },
  }),
  'arch-styles': inProject(
    {
      tests: {
        'tests/unit/instant/page-styles.spec.ts': ['leave out classes and ids that the page does not have'],
      },
      paths: ['src/instant/page-styles.ts'],
    },
    ['src/instant/page-styles.ts'],
  ),
  'arch-button': inProject(
    {
      tests: {
        'tests/site/before-react.spec.ts': [
          'a button that needs the application is pressed as soon as that is there',
        ],
      },
      files: {
        'src/instant/index.ts': ['preact/compat'],
        'src/theme/SearchBar/index.tsx': ['onClick'],
        'src/theme/CodeBlock/index.tsx': ['Title'],
      },
      paths: ['tests/site/budget.spec.ts'],
    },
    [
      'Title',
      'onClick',
      'src/instant/index.ts',
      'npm run bench -- --only pages',
      'tests/site/budget.spec.ts',
    ],
  ),
  'arch-very-file': inProject(
    {
      tests: { 'tests/live/python.spec.ts': ['gives each print its line, its text and its values'] },
      paths: ['tests/snippets/run', 'tests/snippets/run/node/preload.ts', 'tests/snippets/run/python/run.py'],
    },
    ['tests/snippets/run'],
  ),
  'arch-empty-folder': inProject({
    tests: {
      'tests/snippets/snippets.spec.ts': ['the types of every source and program are right'],
      'tests/snippets/check-types.spec.ts': ['says what is wrong in every file, at its place'],
    },
  }),
  'arch-facts': inProject(
    {
      tests: {
        'tests/unit/plugin/claims.spec.ts': ['a mark in a list item or a table row claims that alone'],
      },
      files: { 'CONTRIBUTING.md': ['fact: id'] },
      paths: ['src/plugin/claims.ts', 'tests/facts/about'],
    },
    ['fact: id', 'src/plugin/claims.ts', 'tests/facts/about'],
  ),
  'arch-literals': inProject({
    tests: { 'tests/facts/facts.spec.ts': ['every marked claim has a test, and every test a marked claim'] },
  }),
  'arch-mutants': inProject(
    {
      tests: { 'tests/mutants/make.spec.ts': ['makes mutants of every kind of this tree, 200 at least'] },
      paths: ['tests/mutants'],
    },
    ['npm run check -- --mutants', 'tests/mutants'],
  ),
  'arch-sample': inProject(
    {
      tests: { 'tests/mutants/sample.spec.ts': ['of a sample of mutants, all that do anything are noticed'] },
      files: { 'README.md': ['npm test'], 'tests/mutants/sample.spec.ts': ['25'] },
    },
    ['npm test', 25],
  ),
  'arch-stack': inProject(
    {
      tests: {
        'tests/stack/stack.spec.ts': ['runs the described version with the module and the project’s model'],
        'tests/stack/description.spec.ts': [
          'refuses a server that is built at another version than the image names',
        ],
      },
      paths: ['tests/stack/docker-compose.yml', 'tests/stack/native.ts'],
    },
    ['tests/stack/docker-compose.yml', 'tests/stack/native.ts'],
  ),
  'arch-supervisor': inProject({
    tests: {
      'tests/stack/ending.spec.ts': [
        'leaves nothing when npm is killed',
        'leaves nothing when even its supervisor is killed',
      ],
    },
  }),
  'arch-namespace': inProject({
    tests: {
      'tests/stack/namespace.spec.ts': [
        'runs a command in a network that has nothing but a loopback, or says in one line why not',
      ],
    },
  }),
  'arch-model-bytes': inProject({
    tests: { 'tests/facts/inference.spec.ts': ['its files are the recorded ones and take 8 MiB at most'] },
  }),
  'arch-markdown': inProject(
    {
      tests: {
        'tests/site/markdown.spec.ts': [
          'Markdown says in which tab a block stands, what it printed and on what it ran',
        ],
      },
      paths: ['src/plugin/markdown'],
    },
    ['src/plugin/markdown'],
  ),
  'arch-documents': inProject(
    {
      tests: {
        'tests/site/markdown.spec.ts': [
          'llms.txt, llms-full.txt, skill.md and docs.json have every page or program',
          'the Markdown of … has its proven code, to the byte',
        ],
      },
      files: { 'src/plugin/markdown/index.ts': ['search.json'], 'tests/site/markdown.spec.ts': ['.md'] },
      paths: ['src/mcp', 'src/search', 'src/plugin/pictures'],
    },
    [
      '.md',
      'llms.txt',
      'llms-full.txt',
      'skill.md',
      'docs.json',
      'src/mcp',
      'search.json',
      'src/search',
      'src/plugin/pictures',
    ],
  ),
  'arch-nothing-loaded': inProject({
    tests: {
      'tests/live/page.spec.ts': [
        'nothing of live code is fetched, and no server asked, before Run is pressed',
      ],
    },
  }),
  'arch-fetched': inProject(
    {
      tests: {
        'tests/live/python-build.spec.ts': ['lists each file of the engine with its size and its hash'],
      },
      files: { 'src/live/engine-files.ts': ['manifest.json'] },
      paths: ['src/live'],
    },
    ['src/live', 'manifest.json'],
  ),
  'arch-frame': inProject({
    tests: {
      'tests/live/limits.spec.ts': ['a forged message is no result'],
      'tests/live/python.spec.ts': ['starts the published client in a frame that has no connection'],
    },
  }),
  'arch-plan': inProject(
    {
      tests: { 'tests/unit/live/plan.spec.ts': ['what has not run comes first, in the order of the page'] },
      paths: ['src/live/notebook.ts', 'src/live/plan.ts'],
    },
    ['notebook.ts', 'plan.ts'],
  ),
  'arch-session': inProject(
    {
      tests: {
        'tests/live/limits.spec.ts': [
          'Stop ends an endless loop, and the next run starts afresh',
          'what a block changes in its own world is gone after Reset',
          'a megabyte of output ends the run',
        ],
      },
      paths: ['src/live/session.ts'],
    },
    ['session.ts'],
  ),
  'arch-broker': inProject(
    {
      tests: {
        'tests/unit/live/deed.spec.ts': [
          'every write names its collections, by path and by body',
          'refuses …',
        ],
      },
      paths: ['src/live/broker/'],
    },
    ['broker/'],
  ),
  'arch-engine': inProject(
    {
      tests: { 'tests/unit/live/compile-cell.spec.ts': ['cells share the names that they declare'] },
      files: { 'src/live/typescript/build.ts': ['nice-grpc'], 'package.json': ['nice-grpc-web'] },
      paths: ['src/live/engine.ts', 'src/live/typescript/compile-cell.ts'],
    },
    ['engine.ts', 'nice-grpc-web', 'nice-grpc', 'compile-cell.ts'],
  ),
  'arch-live-field': inProject(
    {
      tests: {
        'tests/live/off.spec.ts': ['an owner can turn live code off, and nothing of it is published'],
        'tests/unit/live/sandbox.spec.ts': ['a sandbox service gives each visitor a server and its key'],
      },
      files: { 'docusaurus.config.ts': ['endpoint'], 'src/live/options.ts': ['customFields.live', 'false'] },
    },
    ['customFields.live', 'docusaurus.config.ts', 'false'],
  ),
  'arch-one-way': inProject({
    tests: { 'tests/unit/snippets/boundaries.spec.ts': ['the heart imports nothing but itself'] },
  }),
  'arch-thrown-away': inProject({
    tests: {
      'tests/stack/stack.spec.ts': ['keeps its data in one folder, which is gone when it is stopped'],
    },
  }),
  'arch-page-works': inProject({
    tests: {
      'tests/site/before-react.spec.ts': [
        'tabs, Copy, wrap and fold work although no script file ever comes',
      ],
    },
  }),
};
