import type { JSHandle, Page } from 'playwright/test';

/** So many controls are used before what is beside the page, such as a frame, can be read. */
const batch = 25;
/** A control may come to light a moment after the last one was used. In milliseconds. */
const moment = 250;

/**
 * Uses each tab, button, fold and field of the page once, those that only others bring to light too; reads in the page
 * after each, and hands on what was read of a few. Gives how many there were.
 */
export async function useEveryControl<Read>(
  page: Page,
  read: JSHandle<() => Read>,
  onRead: (reads: Read[]) => Promise<void>,
): Promise<number> {
  const used = await page.evaluateHandle(() => new Set<unknown>());
  const next = await page.evaluateHandle<typeof useNextControl>(`(${useNextControl})`);
  let quiet = 0;
  for (let count = 0; ; ) {
    const reads = await page.evaluate(useControls<Read>, { next, used, read, most: batch });
    await onRead(reads);
    count += reads.length;
    quiet = reads.length > 0 ? 0 : quiet + 1;
    if (quiet > 2) return count;
    if (quiet > 0) await page.waitForTimeout(moment);
  }
}

interface Use<Read> {
  next: typeof useNextControl;
  used: Set<unknown>;
  read: () => Read;
  most: number;
}

/** Runs in the page: uses controls one after the other, lets the page answer each, and gives what was read then. */
async function useControls<Read>({ next, used, read, most }: Use<Read>): Promise<Read[]> {
  const reads: Read[] = [];
  const { port1, port2 } = new MessageChannel();
  while (reads.length < most && next(used)) {
    // What the page itself has put off comes first; its clock may stand still.
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
    reads.push(read());
  }
  port1.close();
  return reads;
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
