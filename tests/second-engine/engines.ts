import { existsSync } from 'node:fs';
import { firefox, webkit } from 'playwright';
import { findFirefox } from './find-firefox.ts';

const install = 'npx playwright install --with-deps';

/** The projects that need an engine other than Chromium: whether it is on this machine, and how to get it. */
export const otherEngines: Readonly<Record<string, { found: () => boolean; get: string }>> = {
  'second-engine': { found: () => findFirefox() !== undefined, get: 'a Firefox on the path' },
  firefox: { found: () => existsSync(firefox.executablePath()), get: `${install} firefox` },
  webkit: { found: () => existsSync(webkit.executablePath()), get: `${install} webkit` },
};
