/** Elements that become live ones when the application starts: `<script type="text/idle" src>` and `<link>`. */
const waiting = '[type="text/idle"]';

let started = false;

/** Whether the application has the page, so that each of its buttons does what it says. */
export function isLive(): boolean {
  const { hasHydrated, waits } = document.documentElement.dataset;
  return hasHydrated !== 'false' && waits === undefined;
}

/** Fetches and starts the application: React, the router, and the styles of every other page. */
export function startApplication(): void {
  if (started) return;
  started = true;
  // From now on the application itself follows links ahead.
  document.querySelector('[type=speculationrules]')?.remove();
  for (const idle of document.querySelectorAll(waiting)) {
    const live = document.createElement(idle.localName);
    for (const { name, value } of idle.attributes) if (name !== 'type') live.setAttribute(name, value);
    if (live instanceof HTMLScriptElement) live.async = false;
    idle.replaceWith(live);
  }
}

/** Starts the application for a button that needs it, and presses the button as soon as it works. */
export function pressWhenLive(button: HTMLElement): void {
  startApplication();
  document.documentElement.dataset.hurry = '';
  const observer = new MutationObserver(() => {
    if (!isLive()) return;
    observer.disconnect();
    button.click();
  });
  observer.observe(document.documentElement, { attributeFilter: ['data-has-hydrated', 'data-waits'] });
}

/** Starts the application once the page is complete and nothing else is to do; readers who save data are left alone. */
export function startWhenIdle(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  addEventListener('load', () => {
    if ('requestIdleCallback' in window) requestIdleCallback(startApplication);
    else setTimeout(startApplication, 200);
  });
}
