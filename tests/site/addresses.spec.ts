import { readFile } from 'node:fs/promises';
import { redirects } from '../../src/plugin/redirects.ts';
import { expect, test } from './fixture.ts';
import { publishedAddresses } from './published.ts';
import { sitemapAddresses } from './sitemap.ts';

test('every address that was ever published still answers', async ({ site, request }) => {
  const lost: string[] = [];
  for (const address of await publishedAddresses())
    if (!(await request.get(site + address)).ok()) lost.push(address);
  expect(lost, 'A page moved or went. Say in src/plugin/redirects.ts where readers find it now').toEqual([]);
});

test('every page is recorded, so that its address cannot get lost', async () => {
  const known = await publishedAddresses();
  const added = (await sitemapAddresses()).filter((address) => !known.includes(address));
  expect(added, 'These pages are new. Run "node tests/site/record-addresses.ts"').toEqual([]);
});

for (const { from, to } of redirects) {
  test(`${from} leads to ${to}, without scripts too`, async ({ browser, site }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.goto(`${site + from}?a=b#part`);
      await page.waitForURL((url) => url.pathname === to);
      await context.close();
    }
  });
}

test('every page names its own address, its picture and its Markdown', async ({ site, request }) => {
  const seen = new Set<string>();
  for (const address of await sitemapAddresses()) {
    const html = await (await request.get(site + address)).text();
    const canonical = new URL(/rel=canonical href=([^\s>]+)/.exec(html)?.[1] ?? '');
    expect(canonical.pathname).toBe(address);
    const picture = new URL(/property=og:image content=([^\s>]+)/.exec(html)?.[1] ?? '');
    const answer = await request.get(site + picture.pathname);
    expect(answer.headers()['content-type']).toMatch(/^image\/(png|jpeg)$/);
    if (picture.pathname.endsWith('.png')) {
      const bytes = await answer.body();
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      seen.add(bytes.toString('base64'));
    }
    const markdown = /type=text\/markdown href=([^\s>]+)/.exec(html)?.[1];
    expect((await request.get(site + markdown)).ok()).toBe(true);
  }
  expect(seen.size).toBeGreaterThan(5);
});

test('robots may read everything, and are told where the sitemap is', async () => {
  const robots = await readFile('build/robots.txt', 'utf8');
  expect(robots).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: https:\/\/\S+\/sitemap\.xml\n$/);
});
