import { createRequire } from 'node:module';
import { findOnPath, isExecutable } from './find-on-path.ts';

const require = createRequire(import.meta.url);
const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
const macApplications = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** The path of a Chromium on this machine that can open a window: the one that Playwright installs, else one of the system. */
export function findChromium(): string | undefined {
  // Loading Playwright takes a quarter of a second, and most commands want no browser.
  const { chromium }: typeof import('playwright') = require('playwright');
  const own = chromium.executablePath();
  return isExecutable(own) ? own : (findOnPath(names) ?? macApplications.find(isExecutable));
}

/**
 * The path of a Chromium that shows no window. Debian has the engine without the browser around it, which opens a page
 * with a fresh profile in a quarter of the time.
 */
export function findHeadlessChromium(): string | undefined {
  return findOnPath(['chromium-headless-shell']) ?? findChromium();
}
