import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** Beside what axe looks for by itself: targets that do not touch, and a contrast of 7:1 in place of 4.5:1. */
const rules = {
  'color-contrast': { enabled: false },
  'color-contrast-enhanced': { enabled: true },
  'target-size': { enabled: true },
};
/** What colours decide; all else is the same in light and dark. */
const colours = ['color-contrast-enhanced', 'link-in-text-block'];

/** What axe finds on a page as it stands. */
export async function axe(page: Page, where: string, only: 'all' | 'colours' = 'all'): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // Half a megabyte, which a document that has it need not read again.
  const builder = isThere ? new AxeBuilder({ page, axeSource: ';' }) : new AxeBuilder({ page });
  const what = only === 'colours' ? { runOnly: colours } : { rules };
  const options = { ...what, resultTypes: ['violations' as const] };
  const { violations } = await builder.options(options).setLegacyMode().analyze();
  return violations
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${where}: ${id} at ${target.join(' ')}`))
    .slice(0, 10);
}

/** Gives a page light or dark colours, as a reader's system does. */
export async function turn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.locator(`html[data-theme="${colorScheme}"]`).waitFor({ state: 'attached' });
}

/** What axe finds on a page in light and in dark. */
export async function axeInBoth(page: Page, where: string): Promise<string[]> {
  await turn(page, 'light');
  const light = await axe(page, `light, ${where}`);
  await turn(page, 'dark');
  return [...light, ...(await axe(page, `dark, ${where}`, 'colours'))];
}
