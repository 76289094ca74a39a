import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import config from '../playwright.config.mts';
import { olderClient } from '../src/live/python/build/packages.ts';
import { preparePythonEngine } from '../src/live/python/build/prepare.ts';
import { prepareServerSource } from './facts/server-source.ts';
import { otherEngines } from './second-engine/engines.ts';
import { namesContainers, type Selection, selectProjects, startsProcesses } from './select-projects.ts';
import { prepareClients } from './snippets/clients.ts';
import { prepareInstalls } from './snippets/installs.ts';
import { preparePackages } from './snippets/packages.ts';
import { checkoutLock } from './stack/checkout-lock.ts';
import { whyNoBase } from './stack/containers/debian-base.ts';
import { findEngine } from './stack/containers/engine.ts';
import { needsParts } from './stack/containers/needs-parts.ts';
import { whyNoOwnEngine } from './stack/containers/own-engine.ts';
import { enterNetwork } from './stack/enter.ts';
import { forcedKind } from './stack/kind.ts';
import { inOwnNetwork } from './stack/namespace.ts';
import { preflight } from './stack/preflight.ts';
import { prepare } from './stack/prepare.ts';
import { testTools } from './stack/tools.ts';
import { prepareLinters } from './workflows/linters.ts';

const help = `npm test [-- options of Playwright Test]

Proves everything: the heart, the stack, every source and every page's program on a real Weaviate, the site's build,
and the built pages in Chromium. Its last line says how it went: N passed, N failed.

  STACK=compose npm test        on containers, with the tests of the containers themselves
  npm test -- --project unit    only the tests of the heart and of the plugin
  npm test -- --project site    only the built site, which is built first
  npm test -- -g clipboard      only tests with this word in their name
`;

const words = process.argv.slice(2);
const log = (line: string) => console.log(line);

try {
  process.exitCode = words.includes('--help') || words.includes('-h') ? explain() : await prove();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function explain(): number {
  console.log(help);
  return 0;
}

/** Gets what needs the package registries first: a network of the tests' own has no way out. */
async function prove(): Promise<number> {
  if (words.some((word) => /^--reporter(=|$)/.test(word)))
    throw new Error(
      'A run has its own reporter, which says what did not run. Write --add-reporter instead of --reporter.',
    );
  // The tests read it too, in their own processes.
  if (namesContainers(words)) process.env.STACK ||= 'compose';
  const kind = forcedKind() ?? 'native';
  if (kind === 'native' && namesContainers(words))
    throw new Error('A project that you name runs on containers. Leave STACK out, or write STACK=compose.');
  const times: [part: string, milliseconds: number][] = [];
  const timed = async <T>(part: string, made: Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await made;
    times.push([part, performance.now() - began]);
    return value;
  };
  if (words.length === 0 && !inOwnNetwork())
    log(
      'Everything takes about an hour on two cores; `npm test -- --project=unit` takes half a minute, and --help tells more.',
    );
  const parts = startsProcesses(words) || (await needsParts(kind));
  await preflight({ stack: parts, browser: true, tools: testTools, gigabytes: 1 }, log);
  if (parts) await timed('server and service', prepare(log));
  if (startsProcesses(words)) await timed("server's source", prepareServerSource());
  await timed('clients', prepareClients(log));
  await timed('linters', prepareLinters(log));
  await timed('install blocks', prepareInstalls(process.cwd(), log));
  await timed('Python in the browser', preparePythonEngine(process.cwd(), log, {}));
  await timed('its older client', preparePythonEngine(process.cwd(), log, olderClient));
  if (kind === 'compose') await timed('packages', preparePackages(log));
  // In a network of its own this command runs again, and finds everything made.
  process.env.PREPARATION_TIMES ??= JSON.stringify(times.splice(0));
  // Each worker starts the engine that it needs.
  await timed(kind === 'compose' ? 'parts of images' : 'namespace', enterNetwork(kind, log));
  const names = (config.projects ?? []).flatMap(({ name }) => name ?? []);
  const engine = await findEngine();
  const selection = selectProjects({ words, names, kind, lacks: await lacksOf(names), engine });
  for (const line of selection.lines) log(line);
  const before: typeof times = JSON.parse(process.env.PREPARATION_TIMES || '[]');
  const release = await checkoutLock(log);
  try {
    return await playwright(selection, JSON.stringify([...before, times.at(-1)]));
  } finally {
    await release();
  }
}

/** Why projects cannot run on this machine, asked where the tests will be: in the network of this run. */
async function lacksOf(names: readonly string[]): Promise<Map<string, string>> {
  const engines = names.filter((name) => otherEngines[name]?.found() === false);
  const lacks = new Map(engines.map((name) => [name, `It needs ${otherEngines[name]?.get}.`]));
  const why = (await whyNoOwnEngine()) ?? (await whyNoBase());
  if (why) lacks.set('local-images', `It starts engines and builds images of its own, and here ${why}.`);
  return lacks;
}

function playwright({ selected, expected }: Selection, preparation: string): Promise<number> {
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  const projects = selected.flatMap((name) => ['--project', name]);
  const child = spawn(process.execPath, [cli, 'test', ...projects, ...words], {
    stdio: 'inherit',
    // In a namespace every user is root, and another user's transforms in the shared folder could not be read.
    env: {
      ...process.env,
      PREPARATION_TIMES: preparation,
      PWTEST_CACHE_DIR: join(process.cwd(), '.cache', 'playwright'),
      PROJECTS_WITH_TESTS: expected.join(),
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
