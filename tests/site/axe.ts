import axeCore from 'axe-core';
import type { Page } from 'playwright/test';

type Axe = typeof axeCore;

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
  // Half a megabyte, which a document that has it need not read again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const what = only === 'colours' ? { runOnly: colours } : { rules };
  const found = await page.evaluate(
    async (options) => {
      const { violations } = await (window as typeof window & { axe: Axe }).axe.run(options);
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
    },
    { ...what, resultTypes: ['violations' as const] },
  );
  return found.slice(0, 10).map((finding) => `${where}: ${finding}`);
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
