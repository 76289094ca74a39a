import type { Browser, Page } from 'puppeteer-core';
import { test as base } from '../site/fixture.ts';
import { launchFirefox } from './launch-firefox.ts';

/** The built site in the system's own Firefox. */
export const test = base.extend<{ scriptless: Page }, { firefox: Browser; window: Page }>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const browser = await launchFirefox();
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],

  /** One for all tests, as a reader has it. */
  window: [async ({ firefox }, use) => use(await firefox.newPage()), { scope: 'worker' }],

  /** A window in which no page runs a script of its own. */
  scriptless: async ({ firefox }, use) => {
    const page = await firefox.newPage();
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (!request.isNavigationRequest()) return request.continue();
      const answer = await fetch(request.url());
      return request.respond({
        status: answer.status,
        contentType: 'text/html',
        headers: { 'Content-Security-Policy': "script-src 'none'" },
        body: await answer.text(),
      });
    });
    await use(page);
    await page.close();
  },
});

export { expect } from '../site/fixture.ts';
