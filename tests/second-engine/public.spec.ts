import type { Browser } from 'puppeteer-core';
import { selfSigned } from '../live/certificate.ts';
import { openFront } from '../live/front.ts';
import { routeOf } from '../site/routes.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { blocksIn, seedPage } from './blocks.ts';
import { test as base, expect } from './fixture.ts';
import { launchFirefox } from './launch-firefox.ts';
import { FirefoxReader } from './reader.ts';

// A site of the internet, as Firefox sees it: by https, under a name that is none of this computer's, at an address that
// counts as public.
const name = 'docs.example';

interface Published {
  origin: string;
  browser: Browser;
}

/** The site as a public one, and a Firefox that has never been there. */
const test = base.extend<{ published: Published }>({
  published: async ({ site }, use) => {
    const front = await openFront(site, () => false, selfSigned());
    const { port } = new URL(front.origin);
    const settings = {
      'network.dns.localDomains': name,
      'network.lna.address_space.public.override': `127.0.0.1:${port}`,
    };
    const browser = await launchFirefox({ settings, trusting: true });
    await use({ origin: `https://${name}:${port}`, browser });
    await browser.close();
    await front.close();
  },
});

test.beforeEach(({ stack }) => emptyServer(stack));

for (const language of ['ts', 'py'] as const) {
  const [first = ''] = blocksIn(language).map(({ selector }) => selector);

  test(`${language}: in Firefox, a public site with the permission reaches the reader's server`, async ({
    published,
  }) => {
    await answer(published, 'granted');
    const reader = await open(published);
    const last = blocksIn(language).at(-1)?.selector ?? '';
    await reader.run(last);
    expect(await reader.attribute(last, 'data-comparison')).toBe('same');
  });

  test(`${language}: in Firefox, a public site whose permission is denied says where to give it`, async ({
    published,
  }) => {
    await answer(published, 'denied');
    const reader = await open(published);
    await reader.run(first);
    expect(await reader.attribute(first, 'data-fault')).toBe('denied');
    expect(await reader.text(first)).toContain('Allow it in the site settings, left of the address bar');
  });

  test(`${language}: in Firefox, a public site that the browser asks about says to press Allow, and then goes on`, async ({
    published,
  }) => {
    const reader = await open(published);
    await reader.run(first);
    expect(await reader.attribute(first, 'data-fault')).toBe('unanswered');
    await answer(published, 'granted');
    const before = await reader.ended(first);
    await reader.page.locator(`${first} button::-p-text(Try again)`).click();
    await reader.end(first, 'yes', before);
    expect(await reader.attribute(first, 'data-comparison')).toBe('same');
  });
}

/** Says in the reader's place whether the site may reach this computer. */
function answer({ origin, browser }: Published, state: 'granted' | 'denied'): Promise<void> {
  // A name that the types do not know yet.
  const permission = { name: 'loopback-network' as 'notifications' };
  return browser.defaultBrowserContext().setPermission(origin, { permission, state });
}

async function open({ origin, browser }: Published): Promise<FirefoxReader> {
  const firefox = await browser.newPage();
  await firefox.goto(origin + routeOf(seedPage));
  return new FirefoxReader(firefox);
}
