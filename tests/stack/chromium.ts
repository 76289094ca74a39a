import { chromium } from 'playwright';
import { findOnPath, isExecutable } from './find-on-path.ts';

const names = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
const macApplications = ['Chromium', 'Google Chrome'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** The path of a Chromium on this machine: the one that Playwright installs, else one of the system. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath();
  return isExecutable(own) ? own : (findOnPath(names) ?? macApplications.find(isExecutable));
}
