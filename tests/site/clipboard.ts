import type { Page as BrowserPage, Locator } from 'playwright/test';

/** Lets the site read and write the clipboard, as a reader's paste would. */
export async function allowClipboard(page: BrowserPage): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
}

/**
 * Presses the Copy button of each block that has a language and one of the verdicts, from top to bottom, opening tabs as
 * needed; what the clipboard held each time.
 */
export async function copyEveryBlock(
  page: BrowserPage,
  language: string,
  verdicts: readonly string[] = ['ran', 'booted'],
): Promise<string[]> {
  const copied: string[] = [];
  const some = verdicts.map(
    (verdict) => `[data-language="${language}"][data-region][data-verdict="${verdict}"]`,
  );
  for (const block of await page.locator(some.join()).all()) {
    await openTabOf(block);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await block.getByRole('button', { name: 'Copy', exact: true }).click();
    await block.getByRole('status').filter({ hasText: 'Copied' }).waitFor({ state: 'attached' });
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  return copied;
}

/** Opens what a block is folded in and the tab that it stands in, as a reader would who does not see it yet. */
export async function openTabOf(block: Locator): Promise<void> {
  if (await block.isVisible()) return;
  for (const folded of await block.locator('xpath=ancestor::details[not(@open)]').all())
    await folded.locator('summary').first().click();
  const panel = block.locator('xpath=ancestor::*[@role="tabpanel"][1]');
  if ((await panel.count()) === 0) return;
  const index = await panel.evaluate((self) =>
    Array.from(self.parentElement?.querySelectorAll(':scope > [role="tabpanel"]') ?? []).indexOf(self),
  );
  await panel.locator('xpath=../*[@role="tablist"]/*[@role="tab"]').nth(index).click();
}
