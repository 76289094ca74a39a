import type { Locator, Page } from 'playwright/test';
import { openTabOf } from '../site/clipboard.ts';
import { expect } from '../site/fixture.ts';

/** What a reader does with the blocks of a page. */
export class Reader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  block({ source, region }: { source: string; region: string }): Locator {
    return this.page.locator(`[data-source="${source}"][data-region="${region}"]`).first();
  }

  /** Presses Run, says yes to whatever is asked, and waits for the end of the run. */
  async run(block: Locator): Promise<Locator> {
    await openTabOf(block);
    await block.locator('[data-run]').click();
    return this.end(block);
  }

  /** Waits for the end of a run, saying yes to whatever is asked. */
  async end(block: Locator): Promise<Locator> {
    const live = block.locator('[data-live]');
    const ended = block.locator('[data-live]:is([data-live="done"], [data-live="failed"])');
    const yes = block.locator('[data-answer="yes"]');
    const idle = block.locator('[data-run]:not([data-run="running"]):enabled');
    await live.waitFor({ timeout: 60_000 });
    for (;;) {
      await expect(
        yes.or(ended.and(block.locator(':scope:has([data-run]:enabled) [data-live]'))).first(),
      ).toBeVisible({
        timeout: 60_000,
      });
      if ((await yes.count()) === 0) break;
      await yes.click();
    }
    await expect(idle).toBeVisible();
    return live;
  }

  /** What the last run printed. */
  async printed(block: Locator): Promise<string[]> {
    return (await block.locator('samp:not([data-problem])').allTextContents()).map((text) =>
      text.replace(/\n$/, ''),
    );
  }

  /** Writes other code in a block's place. */
  async write(block: Locator, code: string): Promise<void> {
    await openTabOf(block);
    if ((await block.locator('.cm-content').count()) === 0) {
      await block.locator('[data-edit]', { hasText: 'Edit' }).click();
    }
    const editor = block.locator('.cm-content');
    await editor.click();
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.insertText(code);
  }
}
