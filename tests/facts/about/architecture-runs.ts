import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-shown': inProject(
    {
      tests: {
        'tests/unit/facts/shown.spec.ts': [
          'a region shows what it printed, what it says and what was asserted',
        ],
        'tests/unit/facts/sentences.spec.ts': ['a sentence knows its line'],
      },
      files: {
        'tests/facts/shown.ts': ['export function shown('],
        'tests/facts/in-project.ts': ['export function inProject('],
        'tests/facts/sample.ts': ['node tests/facts/sample.ts --seed 1', '60', '--unmarked'],
      },
    },
    ['shown', 'tests/facts/shown.ts', 'inProject', 'node tests/facts/sample.ts --seed 1', 60, '--unmarked'],
  ),

  'arch-very-file': inProject(
    {
      tests: {
        'tests/snippets/programs.spec.ts': [
          'gives what a program prints to its blocks, and removes what it leaves',
        ],
      },
      paths: [
        'tests/snippets/run',
        'tests/snippets/run/node/preload.ts',
        'tests/snippets/run/python/run.py',
        // What the runner's test runs, each with what has to be recorded of it.
        ...['counts-assertions-by-line', 'gives-a-print-to-the-innermost-region'].map(
          (name) => `tests/snippets/fixtures/sources/${name}.py.txt`,
        ),
        'tests/snippets/fixtures/sources/records-the-collections-that-a-region-touches.py.txt',
      ],
    },
    ['tests/snippets/run'],
  ),

  'arch-empty-folder': inProject({
    tests: {
      'tests/site/clipboard.spec.ts': [
        'the … blocks of the embeddings page run as they were copied, in an empty folder',
      ],
      'tests/snippets/clients.spec.ts': [
        'every Python package is pinned, and its files by their hashes',
        'every TypeScript package is pinned by its hash and comes from whichever registry is set',
      ],
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
    tests: {
      'tests/facts/inference.spec.ts': ['its files are the recorded ones and take 8 MiB at most'],
      'tests/facts/model-card.spec.ts': [
        "the card's line about this folder's files is what they score on the retrieval set",
      ],
    },
    files: { 'tests/stack/model/files/README.md': ['## How good it is', 'python make.py'] },
  }),

  'arch-thrown-away': inProject({
    tests: {
      'tests/stack/stack.spec.ts': ['keeps its data in one folder, which is gone when it is stopped'],
    },
  }),
};
