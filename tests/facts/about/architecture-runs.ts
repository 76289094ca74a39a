import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

const run = promisify(execFile);

export const facts: Facts = {
  'arch-shown': async (context) => {
    await inProject({
      tests: {
        'tests/unit/facts/shown.spec.ts': [
          'a region shows what it printed, what it says and what was asserted',
          '… is refused',
        ],
      },
      files: {
        'tests/facts/shown.ts': ['export function shown('],
        'tests/facts/in-project.ts': ['export function inProject('],
      },
    })(context);
    const words = ['tests/facts/sample.ts', '--seed', '1'];
    const lines = async (...more: string[]) => {
      const { stdout } = await run(process.execPath, [...words, ...more]);
      return stdout.split('\n').filter((line) => /^\S+:\d+ {2}\[/.test(line));
    };
    const [sample, unmarked] = [await lines(), await lines('--unmarked')];
    expect(unmarked).not.toEqual([]);
    expect(unmarked.filter((line) => !line.includes('  [-]  '))).toEqual([]);
    const command = ['node', ...words].join(' ');
    return ['shown', 'tests/facts/shown.ts', 'inProject', command, sample.length, '--unmarked'];
  },

  'arch-very-file': inProject(
    {
      tests: {
        'tests/snippets/programs.spec.ts': [
          'gives what a program prints to its blocks, and removes what it leaves',
        ],
        // It runs what stands in the fixtures below.
        'tests/snippets/runner.spec.ts': ['… (…)'],
      },
      paths: [
        'tests/snippets/run',
        'tests/snippets/run/node/preload.ts',
        'tests/snippets/run/python/run.py',
        ...[
          'counts-assertions-by-line',
          'gives-a-print-to-the-innermost-region',
          'records-the-collections-that-a-region-touches',
          'runs-the-bytes-of-a-windows-file',
        ].flatMap((name) =>
          ['py', 'ts'].map((language) => `tests/snippets/fixtures/sources/${name}.${language}.txt`),
        ),
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
      'tests/snippets/check-types.spec.ts': [
        'says what is wrong in every file, at its place',
        'says where a TypeScript source waits for no promise, and where it compares a thing with itself',
      ],
      // It runs the fixture below, which looks at the folder it is in.
      'tests/snippets/runner.spec.ts': ['… (…)'],
    },
    files: {
      'tests/snippets/fixtures/sources/sees-only-its-own-folder.py': [
        'sorted(path.name for path in Path.cwd().iterdir())',
      ],
      'tests/snippets/clients/ts/tsconfig.json': ['"strict": true'],
      'tests/snippets/check-python.ts': ["resolve('pyright/index.js')"],
    },
  }),

  'arch-facts': inProject(
    {
      tests: {
        'tests/unit/plugin/claims.spec.ts': ['a mark in a list item or a table row claims that alone'],
        'tests/facts/facts.spec.ts': ['every marked claim has a test, and every test a marked claim'],
      },
      files: { 'CONTRIBUTING.md': ['fact: id'] },
      paths: ['src/plugin/claims.ts', 'tests/facts/about'],
    },
    ['fact: id', 'src/plugin/claims.ts', 'tests/facts/about'],
  ),

  'arch-literals': inProject({
    tests: {
      // The second changes each literal of a claim, and wants to see the difference.
      'tests/facts/facts.spec.ts': [
        'every marked claim has a test, and every test a marked claim',
        '… is so',
      ],
      'tests/unit/plugin/claims.spec.ts': ['numbers and versions are literals, and parts of words are none'],
    },
  }),

  'arch-mutants': inProject(
    {
      tests: {
        'tests/mutants/make.spec.ts': ['makes mutants of every kind of this tree, 200 at least'],
        'tests/mutants/sample.spec.ts': ['of a sample of mutants, all that do anything are noticed'],
      },
      files: {
        'tests/mutants/mutant.ts': [
          'call renamed',
          'option dropped',
          'assertion deleted',
          'marker lost',
          'usage of another region',
          'evidence edited',
          'model swapped',
          'one byte',
          'test skipped',
        ].map((kind) => `'${kind}`),
        'tests/mutants/judge/on-bench.ts': [
          "if (kinds[mutant.kind] === 'recording')",
          'judgeVerify(accepting,',
        ],
      },
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
          'reads version, ports and health checks from docker-compose.yml',
          'starts Weaviate with the described environment and nothing of the own one',
        ],
        'tests/facts/inference.spec.ts': [
          '… answers with the text, its vector and its dimension',
          '… describes the service, as FastAPI does by itself',
          '… answers 204 and nothing else',
        ],
        'tests/site/configurator.spec.ts': ['the default is the file that the stack was booted from'],
        'tests/unit/configurator/compose-file.spec.ts': [
          'the file of the default choice is the one that the stack is started from',
        ],
        'tests/stack/containers/compose-files.spec.ts': [
          'runs the described services with the same ports, environment and health checks, and fewer rights',
        ],
      },
      files: { 'tests/stack/stack.ts': ['const description = await readDescription();'] },
      paths: ['tests/stack/docker-compose.yml', 'tests/stack/native.ts'],
    },
    ['tests/stack/docker-compose.yml', 'tests/stack/native.ts'],
  ),

  'arch-raft-log': inProject(
    {
      tests: {
        'tests/stack/raft-log.spec.ts': [
          'the raft log is written once by the server itself, and nothing of its first data is kept',
          'the data of a stack begin with it, and hold no collection',
        ],
      },
      paths: ['tests/stack/raft-log.ts'],
    },
    ['tests/stack/raft-log.ts'],
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
      'tests/unit/plugin/tree.spec.ts': [
        'pins the server, the clients, the service, the model and the runner',
        'has another … when one character of … changes',
      ],
      'tests/facts/model-card.spec.ts': [
        "the card's line about this folder's files is what they score on the retrieval set",
      ],
    },
    files: { 'tests/stack/model/files/README.md': ['## How good it is', 'python make.py'] },
  }),

  'arch-thrown-away': inProject({
    tests: {
      'tests/stack/stack.spec.ts': [
        'runs the described version with the module and the project’s model',
        'answers on the gRPC port and at the inference service',
        'keeps its data in one folder, which is gone when it is stopped',
      ],
    },
  }),
};
