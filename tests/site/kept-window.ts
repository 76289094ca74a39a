import { test as base } from './fixture.ts';
import { type KeptWindow, keepWindow } from './window.ts';

/**
 * Playwright's `test` with the site, where each page is a tab of one window that the worker keeps. A tab beside it holds
 * the site open, so that the browser neither starts a process nor compiles the site's scripts anew for each test. A test
 * finds no other tab, and no cookie, storage or permission of the test before; what the browser has cached it finds, so
 * this is not for tests of how a page loads.
 */
export const test = base.extend<object, { window: KeptWindow }>({
  window: [({ browser, site }, use) => keepWindow(browser, `${site}/robots.txt`, use), { scope: 'worker' }],
  context: ({ window }, use) => window.lend(use),
});

export { expect } from './fixture.ts';
