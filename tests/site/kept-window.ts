import type { Browser, BrowserContext } from 'playwright/test';
import { test as base } from './fixture.ts';

/** A window of the browser that stays open from test to test. */
interface Window {
  context: BrowserContext;
  /** Closes what a test has opened, and forgets what it has left. */
  clear(): Promise<void>;
}

/**
 * Playwright's `test` with the site, where each page is a tab of one window that the worker keeps. A tab beside it holds
 * the site open, so that the browser neither starts a process nor compiles the site's scripts anew for each test. A test
 * finds no other tab, and no cookie, storage or permission of the test before; what the browser has cached it finds, so
 * this is not for tests of how a page loads.
 */
export const test = base.extend<object, { window: Window }>({
  window: [
    async ({ browser, site }, use) => {
      const window = await openWindow(browser, `${site}/robots.txt`);
      await use(window);
      await window.context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ window }, use) => {
    await use(window.context);
    await window.clear();
  },
});

/** Opens a window whose first tab stays at an address. */
export async function openWindow(browser: Browser, address: string): Promise<Window> {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(address);
  return {
    context,
    async clear() {
      for (const page of context.pages()) if (page !== first) await page.close();
      await context.clearCookies();
      await context.clearPermissions();
      await first.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
    },
  };
}

export { expect } from './fixture.ts';
