import type { Page as BrowserPage } from 'playwright/test';

/** Lets the site read and write the clipboard, as a reader's paste would. */
export async function allowClipboard(page: BrowserPage): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/** Opens the language's tabs, presses each of its Copy buttons from top to bottom, and gives what the clipboard held. */
export async function copyEveryBlock(page: BrowserPage, language: string, tab: string): Promise<string[]> {
  for (const choice of await page.getByRole('tab', { name: tab }).all()) await choice.click();
  const copied: string[] = [];
  for (const block of await page.locator(`[data-language="${language}"][data-source]`).all()) {
    await block.scrollIntoViewIfNeeded();
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await block.getByRole('button', { name: /^copy/i }).click();
    await block
      .getByRole('status')
      .filter({ hasText: /copied/i })
      .waitFor();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return copied;
}
