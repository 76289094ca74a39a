import puppeteer, { type Browser } from 'puppeteer-core';
import { findFirefox } from './find-firefox.ts';

/** The oldest version in which all that the site says of Firefox is true. */
const oldest = 153;

const noFirefox =
  'A Firefox is needed; there is none on the path. Debian: sudo apt-get install firefox-esr; elsewhere: https://www.mozilla.org/firefox.';

interface Choice {
  /** Settings of Firefox, as `about:config` has them. */
  settings?: Record<string, string | number | boolean>;
  /** Takes certificates that nobody trusts. */
  trusting?: boolean;
}

/** Starts the system's own Firefox, which speaks WebDriver BiDi; Playwright drives only its own builds. */
export async function launchFirefox({ settings = {}, trusting = false }: Choice = {}): Promise<Browser> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error(noFirefox);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    acceptInsecureCerts: trusting,
    extraPrefsFirefox: { 'dom.events.testing.asyncClipboard': true, ...settings },
  });
  const version = await browser.version();
  if (Number(/\d+/.exec(version)?.[0]) >= oldest) return browser;
  await browser.close();
  throw new Error(`Firefox ${oldest} or newer is needed; ${executablePath} is ${version}.`);
}
