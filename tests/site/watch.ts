import type { Page } from 'playwright/test';

/** What a browser complains about while a page is open: errors, and requests that fail or are answered with one. */
export function watch(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText;
    // A page that is left takes back what it had asked for.
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()} fails: ${why}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()} answers ${response.status()}`);
  });
  return complaints;
}

/** Counts from now on how much of the pages that are opened jumps. https://web.dev/articles/cls */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const record = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        record.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
    Object.assign(window, { record });
  });
  return () => page.evaluate(() => (window as typeof window & { record: { shift: number } }).record.shift);
}

/**
 * Opens a page and waits for all that it loads by itself. A network at rest is not enough: on a busy machine it
 * rests between the document and the scripts that the document asks for once it is painted.
 */
export async function openWhole(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await comesAlive(page);
  await page.waitForLoadState('networkidle');
}

/** Waits until each button of the page does what it says. */
export async function comesAlive(page: Page): Promise<void> {
  await page.locator('html[data-has-hydrated="true"]:not([data-waits])').waitFor({ state: 'attached' });
}
