import { expect } from 'playwright/test';
import config from '../../../playwright.config.mts';
import { madeCollections } from '../../../src/live/broker/collections.ts';
import { createConsent } from '../../../src/live/broker/consent.ts';
import { normalizeRequest } from '../../../src/live/broker/normalize-request.ts';
import type { Question } from '../../../src/live/broker/question.ts';
import { frameDocument } from '../../../src/live/frame/document.ts';
import { limits } from '../../../src/live/limits.ts';
import { filesUnder } from '../../../src/plugin/files.ts';
import { attacks } from '../../live/attacks.ts';
import { browserAttacks } from '../../live/attacks-browser.ts';
import { pythonAttacks } from '../../live/attacks-python.ts';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';

const heldBack = { 'tests/live/attacks.spec.ts': ['code of a … block cannot …'] };

export const facts: Facts = {
  'run-in-browser': inProject({
    tests: {
      'tests/live/recorded.spec.ts': ['every … block of … does in the browser what is recorded'],
      'tests/live/python-build.spec.ts': [
        'takes the very packages that the snippets ran with, each by its hashes',
      ],
      'tests/snippets/clients.spec.ts': ['the site is checked against the client that the sources run with'],
      'tests/live/faults.spec.ts': [
        'a server without the module runs what needs none, and the page says what is missing',
      ],
    },
    files: { 'src/live/typescript/build.ts': ['node_modules/weaviate-client/package.json'] },
  }),
  'run-nothing-before': inProject({
    tests: {
      'tests/live/before-run.spec.ts': [
        'nothing of live code is fetched, and no server asked, before Run is pressed',
        'Edit, the panel and another address ask no server',
      ],
    },
  }),
  /** Which version was the first is said by Weaviate's documentation; its source stands beside it on the page. */
  'run-least-server': inProject(
    {
      tests: { 'tests/live/faults.spec.ts': ['a server without gRPC-web is named with its version'] },
      files: { 'src/live/faults.ts': ['Use version 1.38.3 or newer.'] },
    },
    ['1.38.3'],
  ),
  'run-default-server': inProject(
    {
      tests: { 'tests/live/limits.spec.ts': ['nothing in a link chooses the server or the code'] },
      files: { 'tests/live/limits.spec.ts': ["toContainText('http://localhost:8080')"] },
    },
    ['http://localhost:8080'],
  ),
  'run-needed-first': inProject({
    tests: {
      'tests/unit/live/plan.spec.ts': ['what has not run comes first, in the order of the page'],
      'tests/live/told.spec.ts': [
        'a block says what runs first, what ran first, and when what it stands on has changed',
      ],
    },
  }),
  'run-asks-permission': inProject({
    tests: {
      'tests/live/public.spec.ts': [
        '…: a public site that the browser asks about says to press Allow, and then goes on',
      ],
      'tests/second-engine/public.spec.ts': [
        '…: in Firefox, a public site that the browser asks about says to press Allow, and then goes on',
      ],
    },
  }),
  'run-same-as-recorded': inProject({
    tests: {
      'tests/unit/live/plan.spec.ts': ['output is the same when every line is, at its place'],
      'tests/live/told.spec.ts': [
        'a run of … is told to those who listen: its lines in a log, its end in a status',
        'control characters are signs wherever a run is told of',
      ],
    },
  }),
  'run-edit-reset-stop': inProject({
    tests: {
      'tests/live/limits.spec.ts': [
        'what a block changes in its own world is gone after Reset, in …',
        'Stop ends an endless loop, and the next run starts afresh',
        'Stop ends an endless loop of Python, and the next run starts afresh',
        'Stop ends the run while the engine is still on its way',
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
  'run-key-unseen': async (context) => {
    await inProject({
      tests: {
        ...heldBack,
        'tests/live/another-server.spec.ts': [
          'a key does not go to another server without being given again',
          'a key is kept nowhere in the browser, and gone once the page is loaded again',
        ],
      },
    })(context);
    expectTried(browserAttacks, 'read the key from a request', 'read the key from the messages of the page');
    expectTried(pythonAttacks, 'find the key in the client');
    // Nothing that Run is made of keeps anything in the browser but the engines.
    for (const folder of ['src/live', 'src/components/Live'])
      for (const path of await filesUnder(process.cwd(), folder))
        expect(await context.read(path), path).not.toMatch(/localStorage|sessionStorage|indexedDB|cookie/);
    return [];
  },
  'run-clean-up': inProject({
    tests: { 'tests/live/page.spec.ts': ['Clean up deletes what the page made, and nothing else'] },
  }),
  'run-foreign-collection': async (context) => {
    await inProject({
      tests: {
        ...heldBack,
        'tests/live/faults.spec.ts': [
          'a foreign collection of the same name is named before it goes, and kept on demand',
        ],
        'tests/unit/live/deed.spec.ts': ['every write names its collections, by path and by body'],
      },
    })(context);
    expectTried(
      attacks,
      'delete a foreign collection with the client',
      'delete the objects of a foreign collection',
      'add objects to a foreign collection',
    );
    const name = 'NotOfThePage';
    await context.client.collections.create({ name });
    const asked: Question[] = [];
    const consent = createConsent({
      endpoint: { origin: context.stack.rest },
      made: madeCollections(() => undefined),
      makesRoomFor: () => true,
      ask: async (question) => asked.push(question) === 0,
      signal: new AbortController().signal,
    });
    const request = { method: 'POST', path: '/v1/objects', headers: {}, body: null };
    for (const kind of ['change', 'delete'] as const)
      await expect(consent.to({ kind, collections: [name] }, request)).rejects.toThrow('You did not allow');
    await context.client.collections.delete(name);
    expect(asked).toEqual([
      { kind: 'change', collection: name, own: false },
      { kind: 'delete', collection: name, own: false },
    ]);
    return [];
  },
  'run-asks-before-sending': inProject({
    tests: {
      'tests/unit/live/sending.spec.ts': [
        'a service on the computer of the server is nothing to ask about',
        'a search that sends its results to a place that it names says so',
      ],
      'tests/unit/live/broker.spec.ts': [
        'a collection that would send its texts elsewhere is made only when the reader agrees',
      ],
    },
  }),
  'run-python-missing': inProject({
    tests: {
      'tests/live/python.spec.ts': ['says what is missing in a browser that cannot pause Python'],
      'tests/second-engine/run.spec.ts': [
        'in a Firefox that cannot pause WebAssembly, TypeScript runs, and Python says what is missing',
        'in a Firefox without WebAssembly, TypeScript runs, and Python says so beside its recorded output',
      ],
    },
  }),
  /** Since when Chrome can is said by Chrome; its source stands beside it on the page. */
  'run-python-pauses': inProject(
    {
      tests: {
        'tests/live/python.spec.ts': ['says what is missing in a browser that cannot pause Python'],
        'tests/second-engine/run.spec.ts': [
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
  'run-chromium': inProject(
    {
      tests: {
        'tests/live/public.spec.ts': ["…: a public site with the permission reaches the reader's server"],
      },
      files: {
        'tests/live/public.spec.ts': [
          'const oldest = 156;',
          'if (Number.parseInt(version, 10) >= oldest) return browser.newContext();',
        ],
      },
    },
    [156],
  ),
  'run-firefox': async (context) => {
    await inProject({
      tests: {
        'tests/second-engine/run.spec.ts': [
          'in Firefox, on your own computer, each … block of a page does what is recorded',
        ],
      },
      files: {
        'tests/second-engine/launch-firefox.ts': [
          'const oldest = 153;',
          'exec(version)?.[0]) >= oldest) return browser;',
        ],
      },
    })(context);
    // What runs in the engine of Safari presses no Run.
    const safari = config.projects?.find(({ name }) => name === 'webkit');
    expect([safari?.testDir, safari?.testMatch]).toEqual(['tests/site', 'engines.spec.ts']);
    expect(await context.read('tests/site/engines.spec.ts')).not.toMatch(/data-run|'Run'/);
    return [153];
  },
  'run-without-scripts': inProject({
    tests: {
      'tests/live/before-run.spec.ts': ['without scripts the page is complete, and there is no Run to press'],
      'tests/live/faults.spec.ts': ['no server: the page says that nothing answers, and how to start one'],
    },
  }),
  'run-frame': async (context) => {
    await inProject({
      tests: {
        'tests/live/python.spec.ts': ['starts the published client in a frame that has no connection'],
      },
      files: { 'src/live/frame/open-frame.ts': ["frame.setAttribute('sandbox', 'allow-scripts');"] },
    })(context);
    // No source of connections is named, so the default holds for them: none.
    expect(frameDocument('once')).toContain("default-src 'none'; script-src");
    expect(frameDocument('once')).not.toContain('connect-src');
    return [];
  },
  'run-paths-alone': async (context) => {
    await inProject({ tests: heldBack })(context);
    expectTried(attacks, 'reach another path of the server', 'reach another path through a way up');
    const origin = context.stack.rest;
    const ask = (path: string) =>
      normalizeRequest({ origin }, { method: 'GET', path, headers: {}, body: null }).path;
    const below = '/v1/';
    expect(ask(`${below}meta`)).toBe(`${below}meta`);
    for (const path of ['/metrics', '//evil.example/v1/', 'http://evil.example/v1/'])
      expect(() => ask(path), path).toThrow(`may only ask ${origin} for paths below ${below}`);
    return [below];
  },
  'run-out-of-reach': async (context) => {
    await inProject({
      tests: {
        ...heldBack,
        'tests/second-engine/isolation.spec.ts': ['in Firefox, code of a block cannot …'],
      },
    })(context);
    expectTried(
      browserAttacks,
      'read cookies',
      'talk to other pages of the site',
      'reach another origin with fetch',
      'reach another origin with a WebSocket',
    );
    expectTried(pythonAttacks, 'reach another origin with httpx', 'reach another origin through JavaScript');
    return [];
  },
  'run-limits': async (context) => {
    await inProject({
      tests: {
        'tests/live/limits.spec.ts': [
          'a megabyte of output ends the run',
          'a block that does not end is stopped after a minute, and the page says so',
          'a Python block that does not end is stopped after a minute',
        ],
      },
    })(context);
    expectTried(browserAttacks, 'start a worker that reaches another origin');
    expectTried(pythonAttacks, 'start a worker through JavaScript');
    expect([limits.output, limits.run]).toEqual([1_000_000, 60_000]);
    return [];
  },
  'run-cases': inProject(
    {
      tests: {
        'tests/live/public.spec.ts': [
          "…: a public site with the permission reaches the reader's server",
          '…: a public site whose permission is denied says where to give it',
        ],
        'tests/second-engine/public.spec.ts': [
          "…: in Firefox, a public site with the permission reaches the reader's server",
          '…: in Firefox, a public site whose permission is denied says where to give it',
        ],
        'tests/second-engine/run.spec.ts': [
          'in Firefox, on your own computer, each … block of a page does what is recorded',
          'in Firefox, a certificate that is not trusted is named, with the way to look at it',
        ],
        'tests/live/recorded.spec.ts': ['every … block of … does in the browser what is recorded'],
        'tests/live/faults.spec.ts': [
          'a certificate that is not trusted is named, with the way to look at it',
        ],
      },
      files: { 'tests/live/limits.spec.ts': ["toContainText('http://localhost:8080')"] },
    },
    ['http://localhost:8080', 'http://localhost:8080'],
  ),
  'run-no-streams': inProject({
    tests: {
      'tests/live/recorded.spec.ts': ['every … block of … does in the browser what is recorded'],
    },
    files: {
      'src/live/why-not.ts': ['A batch that streams both ways needs Node or CPython'],
      'tests/live/recorded.spec.ts': ["await expect(block.locator('[data-run]')).toHaveCount(0)"],
    },
  }),
};

/** The test of attacks has these among those that it tries. */
function expectTried(tried: readonly { name: string }[], ...names: string[]): void {
  expect(tried.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
}
