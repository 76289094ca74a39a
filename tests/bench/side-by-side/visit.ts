import type { Browser, Page } from 'playwright';
import { blockingTime } from './blocking-time.ts';
import { probe, type Trial } from './probe.ts';
import type { ServedSite } from './serve.ts';

/** What visits to a page were seen to cost. */
export interface Visit {
  /** Milliseconds until Copy gives the right bytes. */
  copied: number;
  /** Milliseconds until the page can be read, its tabs switch and Copy copies. */
  ready: number;
  /** Bytes of HTML, scripts, styles and data that were asked for until then. */
  bytesUntilReady: number;
  allBytes: number;
  /** Milliseconds beyond 50 of every task, until nothing happens any more. */
  blocked: number;
  /** Elements in the article. */
  elements: number;
}

/** Lighthouse's slow 4G as Chromium throttles it, and its processor: a phone of the middle class. */
const slow4g = {
  offline: false,
  latency: 562.5,
  downloadThroughput: (1474.56 * 1024) / 8,
  uploadThroughput: (675 * 1024) / 8,
};
const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };

/** Opens a page twice on a slow phone with an empty cache: once to use it at once, once to leave it alone. */
export async function visit(browser: Browser, site: ServedSite, path: string, trial: Trial): Promise<Visit> {
  const address = site.address + path;
  const blocked = await onPhone(browser, (page) => blockingTime(browser, page, () => open(page, address)));
  const used = await onPhone(browser, async (page) => {
    await page.addInitScript(probe, trial);
    await open(page, address);
    return readUse(page);
  });
  const loaded = [{ name: address, startTime: 0 }, ...used.resources].filter(({ name }) => isText(name));
  // What is prefetched after it was fetched comes from the browser's cache.
  const weigh = (some: typeof loaded) =>
    [...new Set(some.map(({ name }) => name))].reduce((sum, name) => sum + site.weight(name), 0);
  const copied = Math.max(used.copied, used.painted);
  const ready = Math.max(copied, used.switched, used.parsed);
  return {
    copied,
    ready,
    bytesUntilReady: weigh(loaded.filter(({ startTime }) => startTime <= ready)),
    allBytes: weigh(loaded),
    blocked,
    elements: used.elements,
  };
}

async function onPhone<T>(browser: Browser, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(phone);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slow4g);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    return await use(page);
  } finally {
    await context.close();
  }
}

/** Opens a page and waits until it has come to rest, hydration included. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.hasHydrated !== 'false');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(2000);
}

async function readUse(page: Page) {
  const works = () => window.notes.copied !== undefined && window.notes.switched !== undefined;
  await page.waitForFunction(works);
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return {
      copied: window.notes.copied ?? Number.NaN,
      switched: window.notes.switched ?? Number.NaN,
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      parsed: navigation?.domInteractive ?? Number.NaN,
      elements: document.querySelectorAll('article *, .sl-markdown-content *').length,
      resources: performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
    };
  });
}

/** Pictures are the same on all three sites, and they are left out. */
function isText(address: string): boolean {
  return !/\.(png|jpg|svg|webp|ico)(\?|$)/.test(address);
}
