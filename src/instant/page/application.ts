import { addStyles } from './late-styles.ts';

/** What is fetched when the application starts: `<script type="text/idle" src>` and `<link>`. */
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
    idle.remove();
    if (idle instanceof HTMLLinkElement) void addStyles(idle.href);
    if (!(idle instanceof HTMLScriptElement)) continue;
    const live = document.createElement('script');
    live.src = idle.src;
    live.async = false;
    document.head.append(live);
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

/** Some engines call nobody back while nothing moves on the page. In milliseconds. */
const patience = 2_000;

/** Starts the application once the page is complete and nothing else is to do; readers who save data are left alone. */
export function startWhenIdle(): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  addEventListener('load', () => {
    if ('requestIdleCallback' in window) requestIdleCallback(startApplication, { timeout: patience });
    else setTimeout(startApplication, 200);
  });
}
