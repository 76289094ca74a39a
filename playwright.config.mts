import { defineConfig } from 'playwright/test';
import { findChromium } from './tests/stack/chromium.ts';

const executablePath = await findChromium();

/** One runner for everything; one worker, because the stack's ports are published ones and a server is shared. */
export default defineConfig({
  testDir: 'tests',
  outputDir: '.cache/test-results',
  workers: 1,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  reporter: [['list'], ['./tests/closing-line.ts']],
  use: {
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-gpu',
        '--disable-quic',
      ],
    },
  },
  projects: [
    { name: 'unit', testMatch: 'unit/**/*.spec.ts' },
    { name: 'stack', testMatch: 'stack/*.spec.ts' },
    { name: 'facts', testMatch: 'facts/**/*.spec.ts' },
    { name: 'snippets', testMatch: 'snippets/**/*.spec.ts' },
    { name: 'workflows', testMatch: 'workflows/*.spec.ts' },
    { name: 'build', testMatch: 'site/build.setup.ts' },
    { name: 'site', testMatch: 'site/**/*.spec.ts', dependencies: ['build'] },
  ],
});
