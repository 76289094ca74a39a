import type { Page } from 'playwright/test';

/** What can be scrolled sideways besides code. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('html, body *'))
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .filter(
        (element) => element.localName === 'html' || /auto|scroll/.test(getComputedStyle(element).overflowX),
      )
      .filter((element) => !element.matches('pre, .cm-scroller'))
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
}
