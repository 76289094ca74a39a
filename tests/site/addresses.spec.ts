import { readFile } from 'node:fs/promises';
import { markdownAddress } from '../../src/plugin/markdown/address.ts';
import { redirects } from '../../src/plugin/redirects.ts';
import { embeddingsRoute } from './embeddings.ts';
import { readMarkdown } from './fences.ts';
import { expect, test } from './fixture.ts';
import { publishedAddresses } from './published.ts';
import { addressesToKeep, sitemapAddresses } from './sitemap.ts';

test('every address that was ever published still answers', async ({ site, request }) => {
  const lost: string[] = [];
  for (const address of await publishedAddresses())
    if (!(await request.get(site + address)).ok()) lost.push(address);
  expect(lost, 'A page moved or went. Say in src/plugin/redirects.ts where readers find it now').toEqual([]);
});

test('every page is recorded with its Markdown, so that no address of it can get lost', async () => {
  const known = await publishedAddresses();
  const added = (await addressesToKeep()).filter((address) => !known.includes(address));
  expect(added, 'These pages are new. Run "node tests/site/record-addresses.ts"').toEqual([]);
});

for (const { from, to } of redirects) {
  test(`${from} leads to ${to}, with what follows the address, and without scripts too`, async ({
    browser,
    site,
  }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${site + from}?a=b#part`);
      await page.waitForURL((url) => url.pathname === to);
      await page.waitForLoadState();
      // Without scripts nothing can pass it on.
      expect(page.url()).toBe(`${site + to}${javaScriptEnabled ? '?a=b#part' : ''}`);
      await context.close();
    }
  });

  test(`the Markdown of ${from} is that of ${to}, and says so`, async ({ site, request }) => {
    const answer = await request.get(site + markdownAddress(from));
    expect(answer.headers()['content-type']).toContain('text/markdown');
    const markdown = await answer.text();
    expect(markdown).toBe(await readMarkdown(to));
    expect(new URL(/^url: (.+)$/m.exec(markdown)?.[1] ?? '').pathname).toBe(to);
  });
}

test('every page names its own address, its picture and its Markdown', async ({ site, request }) => {
  const pictures = new Map<string, string[]>();
  const addresses = await sitemapAddresses();
  for (const address of addresses) {
    const html = await (await request.get(site + address)).text();
    const canonical = new URL(/rel=canonical href=([^\s>]+)/.exec(html)?.[1] ?? '');
    expect(canonical.pathname).toBe(address);
    const picture = new URL(/property=og:image content=([^\s>]+)/.exec(html)?.[1] ?? '');
    const answer = await request.get(site + picture.pathname);
    // One page names a photograph of its own.
    const type = address === embeddingsRoute() ? 'image/jpeg' : 'image/png';
    expect(answer.headers()['content-type'], address).toBe(type);
    const bytes = await answer.body();
    if (type === 'image/png')
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], address).toEqual([1200, 630]);
    const drawn = bytes.toString('base64');
    pictures.set(drawn, [...(pictures.get(drawn) ?? []), address]);
    const markdown = /type=text\/markdown href=([^\s>]+)/.exec(html)?.[1];
    expect(markdown).toBe(markdownAddress(address));
    expect(await (await request.get(site + markdown)).text()).toBe(await readMarkdown(address));
  }
  const shared = [...pictures.values()].filter(({ length }) => length > 1);
  expect(shared, 'These pages look the same where they are shared').toEqual([]);
  expect(pictures.size).toBe(addresses.length);
});

test('robots may read everything, and are told where the sitemap is', async () => {
  const robots = await readFile('build/robots.txt', 'utf8');
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: https:\/\/\S+\/sitemap\.xml\n$/);
});
