import type { Page } from 'puppeteer-core';

/** What a reader does with the blocks of a page, in Firefox. A block is named by its selector. */
export class FirefoxReader {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses Run, answers whatever is asked, and waits for the end of the run. */
  async run(block: string, answer: 'yes' | 'no' = 'yes'): Promise<void> {
    const before = await this.press(block);
    await this.end(block, answer, before);
  }

  /** Presses Run; how many runs of the block had ended before. */
  async press(block: string): Promise<number> {
    await this.show(block);
    const before = await this.ended(block);
    await this.click(`${block} [data-run]`);
    return before;
  }

  /** How many runs of a block have come to an end. */
  ended(block: string): Promise<number> {
    return this.page.$$eval(`${block} [data-live]`, ([live]) =>
      Number(live?.getAttribute('data-ended') ?? 0),
    );
  }

  /** Waits for the end of a run, answering whatever is asked. */
  async end(block: string, answer: 'yes' | 'no', before: number): Promise<void> {
    const question = `${block} [data-answer="${answer}"]`;
    const ended = `${block} [data-live][data-ended="${before + 1}"]`;
    for (;;) {
      const seen = await this.page.waitForSelector(`${question}, ${ended}`, { timeout: 120_000 });
      if (await seen?.evaluate((self) => self.matches('[data-live]'))) break;
      await this.click(question);
    }
    await this.page.waitForSelector(`${block} [data-run]:enabled`);
  }

  /** What an element of the block says of itself. */
  async attribute(block: string, name: string): Promise<string | null> {
    return this.page.$eval(`${block} [${name}]`, (self, of) => self.getAttribute(of), name);
  }

  /** What the last run printed. */
  async printed(block: string): Promise<string[]> {
    const texts = await this.page.$$eval(`${block} [data-own] samp:not([data-problem])`, (all) =>
      all.map(({ textContent }) => textContent ?? ''),
    );
    return texts.map((text) => text.replace(/\n$/, ''));
  }

  /** All that the block says. */
  text(block: string): Promise<string> {
    return this.page.$eval(block, ({ textContent }) => textContent ?? '');
  }

  /** Waits until the block says something. */
  async says(block: string, words: string): Promise<void> {
    await this.page.waitForFunction(
      (at, part) => document.querySelector(at)?.textContent?.includes(part),
      { timeout: 120_000 },
      block,
      words,
    );
  }

  /** Opens the tab that a block stands in. */
  async show(block: string): Promise<void> {
    await this.page.waitForSelector(block);
    const tab = await this.page.$eval(block, (self) => {
      const panel = self.closest('[role="tabpanel"]');
      const panels = [...(panel?.parentElement?.querySelectorAll(':scope > [role="tabpanel"]') ?? [])];
      const list = panel?.parentElement?.querySelector('[role="tablist"]');
      const own = panel && list?.querySelectorAll('[role="tab"]')[panels.indexOf(panel)];
      return own?.ariaSelected === 'true' ? undefined : own?.getAttribute('data-value');
    });
    if (tab) await this.click(`[role="tab"][data-value="${tab}"]`);
  }

  /** Writes other code in a block's place. */
  async write(block: string, code: string): Promise<void> {
    await this.show(block);
    if ((await this.page.$(`${block} .cm-content`)) === null) await this.click(`${block} [data-edit]`);
    await this.click(`${block} .cm-content`);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    // At once: key by key, the editor would add brackets and spaces of its own.
    await this.page.evaluate((text) => document.execCommand('insertText', false, text), code);
  }

  /** Names another server in the panel. */
  async useServer(block: string, address: string, key = ''): Promise<void> {
    await this.show(block);
    if ((await this.page.$(`${block} [data-panel]`)) === null) {
      await this.click(`${block} [data-edit]`);
      await this.page.waitForSelector(`${block} .cm-content`);
    }
    await this.click(`${block} [data-panel]`);
    await this.page.locator('dialog[open] input[name="address"]').fill(address);
    await this.page.locator('dialog[open] input[name="key"]').fill(key);
    await this.click('dialog[open] button[type="submit"]');
  }

  /** The engine takes what the navbar covers for visible, so the element is brought to the middle first. */
  private async click(selector: string): Promise<void> {
    const element = await this.page.waitForSelector(selector, { visible: true });
    await element?.evaluate((self) => self.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await element?.click();
  }
}
