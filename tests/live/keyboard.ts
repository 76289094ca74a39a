import type { Locator } from 'playwright/test';

/** Presses Tab, or Shift+Tab, until an element has the focus, as a reader without a mouse does. */
export async function tabTo(element: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await element.page().keyboard.press(key);
    if (await element.evaluate((self) => self === document.activeElement)) return;
  }
  throw new Error(`${key} does not lead to ${element}.`);
}
