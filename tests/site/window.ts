import type { Browser, BrowserContext } from 'playwright/test';

/** A window of the browser that stays open from test to test. */
export interface KeptWindow {
  context: BrowserContext;
  /**
   * Brings the first tab to the front, so that of a test's page no picture is drawn any more, which takes longer than
   * most of what it does. What waits for a picture waits for ever, such as a click from outside the page.
   */
  cover(): Promise<void>;
  /** Closes what a test has opened, and forgets what it has left in the storages. */
  clear(): Promise<void>;
  /** Lends the window to a test, and clears it after that. */
  lend(use: (context: BrowserContext) => Promise<void>): Promise<void>;
}

/** Opens a window, whose first tab stays at an address, as long as it is used. */
export async function keepWindow(
  browser: Browser,
  address: string,
  use: (window: KeptWindow) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext();
  const first = await context.newPage();
  await first.goto(address);
  const clear = async () => {
    for (const page of context.pages()) if (page !== first) await page.close();
    await context.clearCookies();
    await context.clearPermissions();
    await first.evaluate(() => localStorage.clear());
  };
  await use({
    context,
    cover: () => first.bringToFront(),
    clear,
    async lend(test) {
      await test(context);
      await clear();
    },
  });
  await context.close();
}
