import { expect, test } from './fixture.ts';
import { comesAlive } from './watch.ts';

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
      const themes: { at: number; theme: string }[] = [];
      Object.assign(window, { themes });
      new MutationObserver(() => {
        const { theme } = document.documentElement.dataset;
        if (theme) themes.push({ at: performance.now(), theme });
      }).observe(document, {
        attributes: true,
        attributeFilter: ['data-theme'],
        childList: true,
        subtree: true,
      });
    });
    await page.reload();
    await comesAlive(page);
    const { painted, themes } = await page.evaluate(() => ({
      painted: performance.getEntriesByName('first-paint')[0]?.startTime ?? 0,
      themes: (window as typeof window & { themes: { at: number; theme: string }[] }).themes,
    }));
    expect(painted).toBeGreaterThan(0);
    expect(themes.findLast(({ at }) => at < painted)?.theme).toBe(stored);
    expect(themes.filter(({ at, theme }) => at >= painted && theme !== stored)).toEqual([]);
  });
