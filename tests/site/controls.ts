import type { Page } from 'playwright/test';

/** Uses each tab, button, fold and field of the page once, those that only others bring to light too. */
export async function useEveryControl(page: Page, afterEach: () => Promise<void>): Promise<number> {
  const used = await page.evaluateHandle(() => new Set<unknown>());
  for (let count = 0; ; count += 1) {
    if (!(await page.evaluate(useNextControl, used))) return count;
    await afterEach();
  }
}

/** Runs in the page: clicks on the first control that was not used, and says whether there was one. */
function useNextControl(used: Set<unknown>): boolean {
  // A block draws its buttons anew after each run; a button of the same name in it is the same.
  const identity = (control: HTMLElement) => {
    const block = control.closest<HTMLElement>('[data-source]');
    const name = control.textContent.trim();
    return block && name ? `${block.dataset.source} ${block.dataset.region} ${name}` : control;
  };
  // An option is drawn by the system, so it has no place on the page.
  const isVisible = (control: Element) => (control.closest('select') ?? control).checkVisibility();
  const roles = ['button', 'tab', 'switch', 'checkbox', 'radio', 'link', 'option', 'menuitem', 'img'];
  const controls = [
    ...roles.map((role) => `[role=${role}]`),
    ...['summary', 'button', 'input', 'textarea', 'select', 'option', 'a:not([href])'],
    // Code can be scrolled with the keyboard, and that is all.
    '[tabindex]:not(pre)',
  ];
  const all = document.querySelectorAll<HTMLElement>(`:is(main, nav.navbar) :is(${controls})`);
  const next = Array.from(all).find(
    (control) => !used.has(identity(control)) && isVisible(control) && !control.matches(':disabled'),
  );
  if (!next) return false;
  used.add(identity(next));
  // Not with the mouse: a panel that one control opened may lie over another.
  const options = { bubbles: true, cancelable: true, composed: true };
  for (const kind of ['pointerover', 'pointerdown', 'pointerup', 'click', 'dblclick'])
    next.dispatchEvent(new PointerEvent(kind, options));
  for (const kind of ['mouseover', 'mousedown', 'mouseup']) next.dispatchEvent(new MouseEvent(kind, options));
  next.focus();
  if (next instanceof HTMLOptionElement) next.selected = true;
  for (const kind of ['input', 'change']) next.dispatchEvent(new Event(kind, options));
  return true;
}
