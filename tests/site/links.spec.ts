import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { linksOf, readMarkdown } from './fences.ts';
import { deadLinks, readLinkedPages } from './linked-pages.ts';
import { sitemapAddresses } from './sitemap.ts';

const site = 'https://site.example';

test('no link leads to a page, a place or a file that is not there', async () => {
  const pages = await readLinkedPages();
  const dead: string[] = [];
  for (const [address, { links }] of pages) dead.push(...(await deadLinks(links, site + address, pages)));
  expect(dead).toEqual([]);
  const barren = [...pages].filter(([, { links }]) => links.length < 5).map(([address]) => address);
  expect(barren, 'Each page has the links of the site around it').toEqual([]);
});

test('no link in the Markdown of a page leads to a page, a place or a file that is not there', async () => {
  const pages = await readLinkedPages();
  const dead: string[] = [];
  let within = 0;
  for (const address of pages.keys()) {
    const markdown = await readMarkdown(address);
    const here = whereItIs(markdown);
    const links = linksOf(markdown);
    within += links.filter((link) => new URL(link, here).origin === here.origin).length;
    dead.push(...(await deadLinks(links, here.href, pages)));
  }
  expect(dead).toEqual([]);
  expect(within).toBeGreaterThan(pages.size * 3);
});

test('each link of llms.txt and skill.md leads to a file that is there, llms.txt to that of each page', async () => {
  const pages = await readLinkedPages();
  const here = whereItIs(await readMarkdown('/'));
  const [index, skill] = await Promise.all(
    ['llms.txt', 'skill.md'].map(async (name) => linksOf(await readFile(`build/${name}`, 'utf8'))),
  );
  expect(await deadLinks(index ?? [], new URL('/llms.txt', here).href, pages)).toEqual([]);
  expect(await deadLinks(skill ?? [], new URL('/skill.md', here).href, pages)).toEqual([]);
  expect(skill).toContain(new URL('/llms.txt', here).href);
  const files = ['/llms-full.txt', '/skill.md', '/docs.json'];
  const docs = (await sitemapAddresses()).filter((address) => address !== '/').map((page) => `${page}.md`);
  expect((index ?? []).map((link) => new URL(link).pathname).sort()).toEqual([...docs, ...files].sort());
});

/** Where the page of some Markdown is published, as its head says. */
function whereItIs(markdown: string): URL {
  return new URL(/^url: (.+)$/m.exec(markdown)?.[1] ?? '');
}
