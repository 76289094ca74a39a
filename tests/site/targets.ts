import type { Page } from 'playwright/test';

/** The side of a target that fingers meet, in pixels; a link in running text is as high as its line. */
export const finger = 44;

/** What can be pressed and is lower or narrower than a finger, with the label that is pressed in its place. */
export function tooSmall(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate(
    ([scope, least]) => {
      const controls = 'a[href], button, summary, input, textarea, select, [role="tab"]';
      const emphasis = ':is(em, strong, code, del)';
      const inText = ':is(p, li, td, th, dd):not(nav *, aside *)';
      return Array.from(document.querySelectorAll<HTMLElement>(`${scope} :is(${controls})`))
        .filter((each) => each.checkVisibility({ visibilityProperty: true }))
        .filter((each) => !each.matches(`${inText} > a, ${inText} > ${emphasis} > a`))
        .map((each) => ({ each, box: (each.closest('label') ?? each).getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < least - 0.5 || box.width < least - 0.5))
        .map(({ each, box }) => `${box.width}×${box.height} ${each.outerHTML.slice(0, 120)}`);
    },
    [within, finger] as const,
  );
}
