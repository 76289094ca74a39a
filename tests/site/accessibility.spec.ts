import type { Page } from 'playwright/test';
import { readTree } from '../../src/plugin/tree.ts';
import { axe, turn } from './axe.ts';
import { expect, test } from './kept-window.ts';
import { routeOf } from './routes.ts';
import { sideways } from './sideways.ts';
import { finger, tooSmall } from './targets.ts';
import { comesAlive } from './watch.ts';

const { pages } = await readTree(process.cwd());
const desktop = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
/** The narrowest phone; a window of 1280 pixels at 400 % is as wide. */
const narrowest = { width: 320, height: 640 };

for (const { path } of pages) {
  test(`axe finds nothing on ${path}, in light and dark, at a desk and on phones, and only code scrolls sideways`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await page.setViewportSize(desktop);
    await page.goto(site + routeOf(path));
    await comesAlive(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const findings = await axe(page, 'light, at a desk');
    await turn(page, 'dark');
    findings.push(...(await axe(page, 'dark, at a desk', 'colours')));
    await page.setViewportSize(phone);
    expect(await chooseLastTabs(page), 'Each group shows its last tab').toEqual([]);
    findings.push(...(await axe(page, 'dark, on a phone')));
    await turn(page, 'light');
    findings.push(...(await axe(page, 'light, on a phone', 'colours')));
    expect(findings).toEqual([]);

    await page.setViewportSize(narrowest);
    expect(await sideways(page), 'Only code may scroll sideways').toEqual([]);
    expect(await tooSmall(page), `Targets need ${finger} pixels each way`).toEqual([]);
  });
}

/** Chooses the last tab of each group, outer groups first; gives the groups that show another one. */
function chooseLastTabs(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const last = () => Array.from(document.querySelectorAll<HTMLElement>('[role="tab"]:last-child'));
    for (const tab of last()) tab.click();
    const others = last().filter((tab) => tab.ariaSelected !== 'true');
    return others.map((tab) => tab.parentElement?.textContent ?? '');
  });
}
