import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

export const facts: Facts = {
  'run-in-browser': inProject({
    tests: {
      'tests/live/python-build.spec.ts': [
        'takes the very packages that the snippets ran with, each by its hashes',
      ],
    },
    files: { 'docs/weaviate/model-providers/_includes/install.sh': ['weaviate-client'] },
  }),
  'run-nothing-before': inProject({
    tests: {
      'tests/live/page.spec.ts': [
        'nothing of live code is fetched, and no server asked, before Run is pressed',
      ],
    },
  }),
  'run-least-server': inProject(
    {
      files: {
        'src/live/faults.ts': ['Use version 1.38.3 or newer.'],
        'docusaurus.config.ts': ['http://localhost:8080'],
      },
    },
    ['1.38.3', 'http://localhost:8080'],
  ),
  'run-needed-first': inProject({
    tests: { 'tests/unit/live/plan.spec.ts': ['what has not run comes first, in the order of the page'] },
  }),
  'run-asks-permission': inProject({
    tests: {
      'tests/live/public.spec.ts': [
        '…: a public site that the browser asks about says to press Allow, and then goes on',
      ],
      'tests/second-engine/public.spec.ts': [
        'in Firefox, a public site that the browser asks about says to press Allow, and then goes on',
      ],
    },
  }),
  'run-same-as-recorded': inProject({
    tests: { 'tests/unit/live/plan.spec.ts': ['output is the same when every line is, at its place'] },
  }),
  'run-edit-reset-stop': inProject({
    tests: {
      'tests/live/limits.spec.ts': [
        'what a block changes in its own world is gone after Reset',
        'Stop ends an endless loop, and the next run starts afresh',
      ],
      'tests/live/page.spec.ts': ['by keyboard alone, in a window of 320 pixels, a block runs and is edited'],
    },
  }),
  'run-address-and-key': inProject({
    tests: {
      'tests/live/faults.spec.ts': [
        'a server with authentication asks for the key, takes it, and says when it is wrong',
      ],
    },
  }),
  'run-key-unseen': inProject({
    tests: { 'tests/live/attacks.spec.ts': ['code of a … block cannot …'] },
    files: { 'src/live/broker/headers.ts': ['A key is never among it: the page adds its own.'] },
  }),
  'run-clean-up': inProject({
    tests: { 'tests/live/page.spec.ts': ['Clean up deletes what the page made, and nothing else'] },
  }),
  'run-foreign-collection': inProject({
    tests: {
      'tests/live/faults.spec.ts': [
        'a foreign collection of the same name is named before it goes, and kept on demand',
      ],
    },
  }),
  'run-asks-before-sending': inProject({
    tests: {
      'tests/unit/live/sending.spec.ts': [
        'a service on the computer of the server is nothing to ask about',
        'a search that sends its results to a place that it names says so',
      ],
    },
  }),
  'run-python-pauses': inProject(
    {
      tests: {
        'tests/live/python.spec.ts': ['says what is missing in a browser that cannot pause Python'],
        'tests/second-engine/run.spec.ts': [
          'in a Firefox that cannot pause WebAssembly, TypeScript runs, and Python says what is missing',
          'in Firefox, on your own computer, each … block of a page does what is recorded',
        ],
      },
      files: {
        'src/live/python/engine.ts': [
          'Chrome and Edge can from version 137 on, Firefox at least from 153 on.',
        ],
      },
    },
    [137, 153],
  ),
  'run-firefox': inProject(
    {
      tests: {
        'tests/second-engine/run.spec.ts': [
          'in Firefox, on your own computer, each … block of a page does what is recorded',
        ],
      },
      files: {
        'tests/second-engine/launch-firefox.ts': ['const oldest = 153;'],
        'playwright.config.mts': ["name: 'second-engine'"],
      },
    },
    [153],
  ),
  'run-without-scripts': inProject({
    tests: {
      'tests/live/page.spec.ts': ['without scripts the page is complete, and there is no Run to press'],
    },
  }),
  'run-frame': inProject({
    tests: { 'tests/live/python.spec.ts': ['starts the published client in a frame that has no connection'] },
    files: { 'src/live/frame/open-frame.ts': ['allow-scripts'] },
  }),
  'run-paths-alone': inProject({ files: { 'src/live/broker/normalize-request.ts': ['paths below /v1/'] } }, [
    '/v1/',
  ]),
  'run-out-of-reach': inProject({
    tests: {
      'tests/live/attacks.spec.ts': ['code of a … block cannot …'],
      'tests/second-engine/isolation.spec.ts': ['in Firefox, code of a block cannot …'],
    },
  }),
  'run-limits': inProject({
    tests: {
      'tests/live/limits.spec.ts': [
        'a megabyte of output ends the run',
        'a block that does not end is stopped after a minute, and the page says so',
      ],
    },
  }),
  'run-cases': inProject(
    {
      tests: {
        'tests/live/public.spec.ts': [
          "…: a public site with the permission reaches the reader's server",
          '…: a public site whose permission is denied says where to give it',
        ],
        'tests/second-engine/public.spec.ts': [
          "…: in Firefox, a public site with the permission reaches the reader's server",
          'in Firefox, a public site whose permission is denied says where to give it',
        ],
        'tests/second-engine/run.spec.ts': [
          'in Firefox, on your own computer, each … block of a page does what is recorded',
          'in Firefox, a certificate that is not trusted is named, with the way to look at it',
        ],
        'tests/live/faults.spec.ts': [
          'a certificate that is not trusted is named, with the way to look at it',
        ],
      },
      files: { 'docusaurus.config.ts': ['http://localhost:8080'] },
    },
    ['http://localhost:8080', 'npm start', 'http://localhost:8080'],
  ),
};
