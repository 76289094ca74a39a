import type { Locator, Page } from 'playwright/test';
import { openTabOf } from '../site/clipboard.ts';
import { expect } from '../site/fixture.ts';

/** What names a block of a page. */
export interface BlockName {
  source: string;
  region: string;
}

/** What a reader does with the blocks of a page. */
export class Reader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  block({ source, region }: BlockName): Locator {
    return this.page.locator(`[data-source="${source}"][data-region="${region}"]`).first();
  }

  /** Presses Run, answers whatever is asked, and waits for the end of the run. */
  async run(block: Locator, answer: 'yes' | 'no' = 'yes'): Promise<Locator> {
    await openTabOf(block);
    const before = await this.ended(block);
    await block.locator('[data-run]').click();
    return this.end(block, answer, before);
  }

  /** How many runs of a block have come to an end. */
  async ended(block: Locator): Promise<number> {
    const live = block.locator('[data-live]');
    return (await live.count()) === 0 ? 0 : Number(await live.getAttribute('data-ended'));
  }

  /** Waits for the end of a run, answering whatever is asked. */
  async end(block: Locator, answer: 'yes' | 'no', before: number): Promise<Locator> {
    const question = block.locator(`[data-answer="${answer}"]`);
    const live = block.locator('[data-live]');
    const ended = block.locator(`[data-live][data-ended="${before + 1}"]`);
    for (;;) {
      await question.or(ended).first().waitFor({ timeout: 120_000 });
      if ((await question.count()) === 0) break;
      await question.click();
    }
    await expect(block.locator('[data-run]')).toBeEnabled();
    return live;
  }

  /** What the last run printed. */
  async printed(block: Locator): Promise<string[]> {
    return (await block.locator('[data-own] samp:not([data-problem])').allTextContents()).map((text) =>
      text.replace(/\n$/, ''),
    );
  }

  /** Opens the tab that a block stands in. */
  show(block: Locator): Promise<void> {
    return openTabOf(block);
  }

  /** Opens and leaves the editor, so that the block shows its foot without having run. */
  async showFoot(block: Locator): Promise<void> {
    await openTabOf(block);
    await block.locator('[data-edit]').click();
    await block.locator('.cm-content').waitFor();
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

  /** Names another server in the panel; the block has to show its foot already. */
  async useServer(block: Locator, address: string, key = ''): Promise<void> {
    await block.locator('[data-panel]').click();
    const panel = this.page.getByRole('dialog');
    await panel.getByLabel('Address').fill(address);
    await panel.getByLabel('API key').fill(key);
    await panel.getByRole('button', { name: 'Use this server' }).click();
  }
}
