import { expect, test } from './fixture.ts';
import { comesAlive } from './watch.ts';

/** A theme that the page had, and whether there was anything of it to paint. */
interface Seen {
  theme: string;
  canPaint: boolean;
}

for (const [stored, system] of [
  ['dark', 'light'],
  ['light', 'dark'],
] as const)
  test(`a reader of a ${system} system who chose ${stored} never sees ${system}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto(`${site}/start`);
    await comesAlive(page);
    const toggle = page.getByRole('button', { name: /^Colours/ });
    const root = page.locator('html');
    for (let press = 0; press < 2 && (await root.getAttribute('data-theme-choice')) !== stored; press++)
      await toggle.click();
    await expect(root).toHaveAttribute('data-theme', stored);
    await page.addInitScript(() => {
      const themes: Seen[] = [];
      Object.assign(window, { themes });
      new MutationObserver(() => {
        const { theme } = document.documentElement.dataset;
        if (theme) themes.push({ theme, canPaint: document.getElementById('__docusaurus') !== null });
      }).observe(document, {
        attributes: true,
        attributeFilter: ['data-theme'],
        childList: true,
        subtree: true,
      });
    });
    await page.reload();
    await comesAlive(page);
    const themes = await page.evaluate(() => (window as typeof window & { themes: Seen[] }).themes);
    expect(themes.findLast(({ canPaint }) => !canPaint)?.theme).toBe(stored);
    expect(themes.filter(({ theme, canPaint }) => canPaint && theme !== stored)).toEqual([]);
  });
