import { createRequire } from 'node:module';
import { findOnPath, isExecutable } from './find-on-path.ts';

const require = createRequire(import.meta.url);
const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
const macApplications = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** The path of a Chromium on this machine: the one that Playwright installs, else one of the system. */
export function findChromium(): string | undefined {
  // Loading Playwright takes a quarter of a second, and most commands want no browser.
  const { chromium }: typeof import('playwright') = require('playwright');
  const own = chromium.executablePath();
  return isExecutable(own) ? own : (findOnPath(names) ?? macApplications.find(isExecutable));
}
