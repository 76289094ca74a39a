import { defineConfig } from 'playwright/test';
import { findHeadlessChromium } from './tests/stack/chromium.ts';
import type { StackKind } from './tests/stack/kind.ts';
import { workersInNetworks } from './tests/stack/worker-networks.ts';

const executablePath = findHeadlessChromium();

/** The same sources on processes, in a run whose stack is containers: both have to do what is recorded. */
const otherStack = {
  name: 'native',
  testDir: 'tests/snippets',
  testMatch: 'snippets.spec.ts',
  grep: /provider\.vectorizer\.(py|ts) does/,
  use: { kind: 'native' as const },
};
/** They mostly wait for what boots, so one worker is enough, beside others that keep the processors busy. */
const containers = {
  name: 'containers',
  workers: 1,
  testDir: 'tests/stack/containers',
  testIgnore: 'local/**',
  use: { kind: 'compose' as const },
};
/** What only a machine can do that starts an engine and builds images of its own. */
const localImages = {
  name: 'local-images',
  workers: 1,
  testDir: 'tests/stack/containers/local',
  use: { kind: 'compose' as const },
};
const pageShell = {
  name: 'page-shell',
  testDir: 'tests/site/containers',
  dependencies: ['build'],
  use: { kind: 'compose' as const },
};

/** What every engine has to do, in those that Playwright installs. */
const inEngine = (browserName: 'firefox' | 'webkit') => ({
  name: browserName,
  testDir: 'tests/site',
  testMatch: 'engines.spec.ts',
  dependencies: ['build'],
  use: { browserName, launchOptions: {} },
});

/**
 * The stack's ports are published ones, so a second worker needs a network of its own. Within a worker this is read
 * again, where nothing is left to decide.
 */
const workers = process.env.TEST_WORKER_INDEX ? 1 : workersInNetworks();

/** One runner for everything. */
export default defineConfig<object, { kind: StackKind }>({
  outputDir: '.cache/test-results',
  snapshotPathTemplate: '{testDir}/snapshots/{arg}{ext}',
  workers,
  forbidOnly: true,
  retries: 0,
  // Limits are there for what hangs: a machine that is busy with other work takes its time.
  timeout: 1_200_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['./tests/closing-line.ts']],
  use: {
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
        // What optimises WebAssembly takes longer than the few seconds that a test's Python runs.
        '--js-flags=--liftoff-only',
      ],
    },
  },
  projects: [
    containers,
    { name: 'unit', testDir: 'tests/unit' },
    { name: 'authoring', testDir: 'tests/authoring' },
    { name: 'editor', testDir: 'tests/editor' },
    { name: 'stack', testDir: 'tests/stack', testMatch: '*.spec.ts', testIgnore: 'containers/**' },
    { name: 'workflows', testDir: 'tests/workflows' },
    // Pages wait for all that needs no build. Its sample takes minutes, and last it would run alone.
    { name: 'mutants', testDir: 'tests/mutants' },
    { name: 'facts', testDir: 'tests/facts' },
    localImages,
    otherStack,
    { name: 'snippets', testDir: 'tests/snippets', fullyParallel: true },
    { name: 'build', testDir: 'tests/site', testMatch: 'build.setup.ts' },
    { name: 'site', testDir: 'tests/site', testIgnore: 'containers/**', dependencies: ['build'] },
    { name: 'live', testDir: 'tests/live', dependencies: ['build'] },
    { name: 'second-engine', testDir: 'tests/second-engine', dependencies: ['build'] },
    inEngine('firefox'),
    inEngine('webkit'),
    pageShell,
  ],
});
