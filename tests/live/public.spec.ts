import { type BrowserContext, chromium } from 'playwright';
import { expect, test } from '../site/fixture.ts';
import { routeOf } from '../site/routes.ts';
import { findChromium } from '../stack/chromium.ts';
import { livePrograms } from './blocks.ts';
import { Reader } from './reader.ts';
import { emptyServer } from './server.ts';

// A site of the internet, as Chromium sees it: a name that is none of this computer's, and an address that counts as
// public. https://developer.chrome.com/blog/local-network-access
const name = 'docs.example';
const path = 'docs/weaviate/model-providers/model2vec/embeddings.md';
const permissions = ['local-network-access', 'loopback-network', 'local-network'];

const programs = (await livePrograms()).filter((program) => program.page === path);

/** A browser for which the site is a public one. */
async function openBrowser(site: string): Promise<BrowserContext> {
  const { port } = new URL(site);
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [
      `--ip-address-space-overrides=127.0.0.1:${port}=public`,
      `--host-resolver-rules=MAP ${name} 127.0.0.1`,
      `--unsafely-treat-insecure-origin-as-secure=http://${name}:${port}`,
    ],
  });
  return browser.newContext();
}

/** Gives the site each permission that this Chromium knows under one of its names. */
async function grant(context: BrowserContext, origin: string): Promise<void> {
  for (const permission of permissions) {
    await context.grantPermissions([permission], { origin }).catch(() => undefined);
  }
}

for (const program of programs) {
  const { language, blocks } = program;

  test(`${language}: a public site with the permission reaches the reader's server`, async ({
    site,
    stack,
  }) => {
    await emptyServer(stack.rest);
    const context = await openBrowser(site);
    const origin = `http://${name}:${new URL(site).port}`;
    await grant(context, origin);
    const page = await context.newPage();
    await page.goto(origin + routeOf(path));
    const last = blocks.at(-1);
    if (!last) throw new Error(`${path} has no blocks.`);
    const reader = new Reader(page);
    const live = await reader.run(reader.block(last));
    await expect(live).toHaveAttribute('data-comparison', 'same');
    await context.browser()?.close();
  });

  for (const [state, code] of [
    ['denied', 'denied'],
    ['prompt', 'unanswered'],
  ] as const) {
    test(`${language}: a public site whose permission is ${state} says what to do`, async ({
      site,
      stack,
    }) => {
      await emptyServer(stack.rest);
      const context = await openBrowser(site);
      const origin = `http://${name}:${new URL(site).port}`;
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      for (const permission of permissions) {
        await devtools
          .send('Browser.setPermission', { permission: { name: permission }, setting: state, origin })
          .catch(() => undefined);
      }
      await page.goto(origin + routeOf(path));
      const first = blocks[0];
      if (!first) throw new Error(`${path} has no blocks.`);
      const reader = new Reader(page);
      await reader.run(reader.block(first));
      await expect(reader.block(first).locator(`[data-fault="${code}"]`)).toContainText('local network');
      await context.browser()?.close();
    });
  }
}
