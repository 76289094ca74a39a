import type { Locator } from 'playwright/test';

/** What a run of a block left in the page. */
export interface EndedRun {
  /** How it went: `done` or `failed`. */
  status: string | undefined;
  /** Whether it printed what is recorded. */
  comparison: string | undefined;
  /** All that the block says of it. */
  says: string;
  /** What it printed, without the last line feed of each. */
  printed: string[];
  /** What is wrong, in the lines where it is. */
  problems: string[];
}

/**
 * Presses Run of a block, says yes to whatever is asked, and reads what stands there at the end, all within the page:
 * for many blocks in a row, where a browser that is driven from outside takes longer over a click than the block runs.
 * It presses where nobody can see the button, too.
 */
export async function runInPage(block: Locator): Promise<EndedRun> {
  await block.locator('[data-run]').waitFor({ state: 'attached' });
  return block.evaluate(async (self) => {
    const button = self.querySelector<HTMLButtonElement>('[data-run]');
    if (!button) throw new Error('The block has no Run.');
    const state = () => self.querySelector<HTMLElement>('[data-live]');
    const ended = () => Number(state()?.dataset.ended ?? 0);
    const before = ended();
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        self.querySelector<HTMLElement>('[data-answer="yes"]')?.click();
        if (ended() !== before + 1 || button.disabled) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(self, { subtree: true, childList: true, attributes: true });
      button.click();
    });
    const texts = (selector: string) =>
      Array.from(self.querySelectorAll(selector), ({ textContent }) => textContent ?? '');
    const live = state();
    return {
      status: live?.dataset.live,
      comparison: live?.dataset.comparison,
      says: live?.textContent ?? '',
      printed: texts('[data-own] samp:not([data-problem])').map((text) => text.replace(/\n$/, '')),
      problems: texts('[data-problem]'),
    };
  });
}
