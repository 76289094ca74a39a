import type { PlaywrightWorkerArgs, PlaywrightWorkerOptions, WorkerFixture } from 'playwright/test';
import { findChromium } from '../stack/chromium.ts';

type Options = PlaywrightWorkerOptions['launchOptions'];
type Worker = PlaywrightWorkerArgs & PlaywrightWorkerOptions;

/**
 * The options that start Chromium with the browser around it, for what the engine alone does otherwise: it lets no page
 * write to the clipboard on a click, and draws letters otherwise. Other browsers are whole anyway.
 */
export const wholeBrowser: [WorkerFixture<Options, Worker>, { scope: 'worker' }] = [
  async ({ launchOptions, browserName }, use) => {
    const executablePath = browserName === 'chromium' ? findChromium() : undefined;
    await use({ ...launchOptions, ...(executablePath ? { executablePath } : {}) });
  },
  { scope: 'worker' },
];
