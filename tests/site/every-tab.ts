import type { Page } from 'playwright/test';
import { expect } from './fixture.ts';

/** Waits until the page has groups with a tab of this name, as each page with code has, and all of them show it. */
export async function everyTabChosen(page: Page, name: string): Promise<void> {
  const tabs = page.locator('[role=tab]', { hasText: name });
  await expect(tabs).not.toHaveCount(0);
  await expect(tabs.and(page.locator('[aria-selected=false]'))).toHaveCount(0);
}
