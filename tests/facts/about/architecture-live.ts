import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'arch-nothing-loaded': inProject({
    tests: {
      'tests/live/before-run.spec.ts': [
        'nothing of live code is fetched, and no server asked, before Run is pressed',
      ],
    },
  }),

  'arch-fetched': inProject(
    {
      tests: {
        'tests/live/python-build.spec.ts': ['lists each file of the engine with its size and its hash'],
        'tests/live/engine-files.spec.ts': [
          'a file of the engine with other bytes than the site was built with does not run',
        ],
      },
      files: { 'src/live/engine-files.ts': ['manifest.json'] },
      paths: ['src/live'],
    },
    ['src/live', 'manifest.json'],
  ),

  'arch-frame': inProject({
    tests: {
      'tests/live/limits.spec.ts': ['a forged message is no result'],
      'tests/unit/live/protocol.spec.ts': ['values that JSON cannot have are no message'],
      'tests/live/attacks.spec.ts': ['code of a … block cannot …'],
      'tests/live/python.spec.ts': ['starts the published client in a frame that has no connection'],
    },
  }),

  'arch-plan': inProject(
    {
      tests: {
        'tests/unit/live/plan.spec.ts': ['what has not run comes first, in the order of the page'],
        'tests/live/told.spec.ts': [
          'a block says what runs first, what ran first, and when what it stands on has changed',
        ],
      },
      paths: ['src/live/notebook.ts', 'src/live/plan.ts'],
    },
    ['notebook.ts', 'plan.ts'],
  ),

  'arch-session': inProject(
    {
      tests: {
        'tests/live/limits.spec.ts': [
          'Stop ends an endless loop, and the next run starts afresh',
          'what a block changes in its own world is gone after Reset, in …',
          'a megabyte of output ends the run',
        ],
        'tests/live/another-server.spec.ts': [
          'another server is another session: what a block has declared is gone with the old one',
        ],
      },
      files: {
        'src/live/session.ts': [
          'const frame = await openFrame(worker,',
          'const engine = Promise.withResolvers',
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
        'tests/live/faults.spec.ts': [
          'a foreign collection of the same name is named before it goes, and kept on demand',
        ],
      },
      paths: ['src/live/broker/'],
    },
    ['broker/'],
  ),

  'arch-engine': inProject(
    {
      tests: {
        'tests/unit/live/compile-cell.spec.ts': ['cells share the names that they declare'],
        'tests/live/recorded.spec.ts': ['every … block of … does in the browser what is recorded'],
        'tests/live/python-build.spec.ts': [
          'takes the very packages that the snippets ran with, each by its hashes',
        ],
      },
      files: {
        'src/live/typescript/build.ts': ["'nice-grpc': own('nice-grpc.ts')"],
        'src/live/typescript/client/nice-grpc.ts': ["from 'nice-grpc-web'"],
      },
      paths: ['src/live/typescript/compile-cell.ts'],
    },
    ['nice-grpc-web', 'nice-grpc', 'compile-cell.ts'],
  ),

  'arch-no-synchronous': inProject(
    {
      tests: {
        'tests/second-engine/run.spec.ts': [
          'in a Firefox that cannot pause WebAssembly, TypeScript runs, and Python says what is missing',
        ],
        'tests/second-engine/synchronous.spec.ts': [
          'synchronous requests go to the paths and the server that the policy names, and nowhere else',
          'code with synchronous requests deletes a foreign collection, and nobody is asked',
          'code with synchronous requests has Weaviate send texts elsewhere, and nobody is asked',
          'code with synchronous requests goes on after its block has ended',
          'code beside synchronous requests reads the key that they carry',
        ],
      },
      files: { 'src/live/broker/normalize-request.ts': ['paths below /v1/'] },
    },
    ['/v1/'],
  ),

  'arch-live-field': inProject(
    {
      tests: {
        'tests/live/off.spec.ts': ['an owner can turn live code off, and nothing of it is published'],
        'tests/unit/live/sandbox.spec.ts': ['a sandbox service gives each visitor a server and its key'],
      },
      files: {
        'docusaurus.config.ts': ["endpoint: 'http://localhost:8080'"],
        'tests/live/limits.spec.ts': ["toContainText('http://localhost:8080')"],
        'src/live/options.ts': ['customFields.live', 'false'],
      },
    },
    ['customFields.live', 'docusaurus.config.ts', 'false'],
  ),
};
