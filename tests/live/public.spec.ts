import { type BrowserContext, chromium, type Locator } from 'playwright';
import { embeddings } from '../site/embeddings.ts';
import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { findChromium } from '../stack/chromium.ts';
import type { LiveProgram } from './blocks.ts';
import { embeddingsPrograms, openEmbeddings } from './embeddings.ts';

// A site of the internet, as Chromium sees it: a name that is none of this computer's, and an address that counts as
// public. https://developer.chrome.com/blog/local-network-access
const name = 'docs.example';
const permissions = ['local-network-access', 'loopback-network', 'local-network'];

const programs = await embeddingsPrograms();

/** The oldest version in which all that the site says of Chromium is true. */
const oldest = 156;

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
  const version = browser.version();
  if (Number.parseInt(version, 10) >= oldest) return browser.newContext();
  await browser.close();
  throw new Error(`Chromium ${oldest} or newer is needed; this is ${version}.`);
}

/** Gives the site each permission that this Chromium knows under one of its names. */
async function grant(context: BrowserContext, origin: string): Promise<void> {
  for (const permission of permissions) {
    await context.grantPermissions([permission], { origin }).catch(() => undefined);
  }
}

/** Has the browser ask the reader, for as long as the context is open. Without a window nobody answers. */
async function leaveOpen(context: BrowserContext, origin: string): Promise<void> {
  const session = await context.newCDPSession(await context.newPage());
  const { targetInfo } = await session.send('Target.getTargetInfo');
  const { browserContextId } = targetInfo;
  if (!browserContextId) throw new Error('Chromium does not name the context of a page.');
  for (const name of permissions) {
    const choice = { permission: { name }, setting: 'prompt' as const, origin };
    await session.send('Browser.setPermission', { ...choice, browserContextId });
  }
}

for (const program of programs) {
  const { language, blocks } = program;

  test(`${language}: a public site with the permission reaches the reader's server`, async ({
    site,
    stack,
  }) => {
    await emptyServer(stack);
    const context = await openBrowser(site);
    const origin = originOf(site);
    await grant(context, origin);
    const page = await context.newPage();
    const reader = await openEmbeddings(page, origin);
    const last = blocks.at(-1);
    if (!last) throw new Error(`${embeddings} has no blocks.`);
    const live = await reader.run(reader.block(last));
    await expect(live).toHaveAttribute('data-comparison', 'same');
    await context.browser()?.close();
  });

  test(`${language}: a public site whose permission is denied says where to give it`, async ({ site }) => {
    const context = await openBrowser(site);
    const block = await runFirst(context, site, program);
    await expect(block.locator('[data-fault="denied"]')).toContainText('local network access');
    await context.browser()?.close();
  });

  test(`${language}: a public site that the browser asks about says to press Allow, and then goes on`, async ({
    site,
    stack,
  }) => {
    await emptyServer(stack);
    const context = await openBrowser(site);
    await leaveOpen(context, originOf(site));
    const block = await runFirst(context, site, program);
    await expect(block.locator('[data-fault="unanswered"]')).toContainText('press Allow');
    await grant(context, originOf(site));
    await block.getByRole('button', { name: 'Try again' }).click();
    await expect(block.locator('[data-live]')).toHaveAttribute('data-comparison', 'same', {
      timeout: 120_000,
    });
    await context.browser()?.close();
  });
}

function originOf(site: string): string {
  return `http://${name}:${new URL(site).port}`;
}

/** Runs the first block of a program on the public site. */
async function runFirst(context: BrowserContext, site: string, { blocks }: LiveProgram): Promise<Locator> {
  const page = await context.newPage();
  const reader = await openEmbeddings(page, originOf(site));
  const [first] = blocks;
  if (!first) throw new Error(`${embeddings} has no blocks.`);
  const block = reader.block(first);
  await reader.run(block);
  return block;
}
