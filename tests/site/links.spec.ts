import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { expect, test } from 'playwright/test';
import { sitemapAddresses } from './sitemap.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page links to, and the places in it that can be linked to. */
interface LinkedPage {
  links: string[];
  ids: Set<string>;
}

test('no link leads to a page, a place or a file that is not there', async () => {
  const addresses = await sitemapAddresses();
  const pages = new Map<string, LinkedPage>();
  for (const address of addresses) pages.set(address, linksIn(await readFile(fileOf(address), 'utf8')));
  const dead: string[] = [];
  for (const [address, { links }] of pages)
    for (const link of links)
      if (!(await leadsSomewhere(link, address, pages))) dead.push(`${address}: ${link}`);
  expect(dead).toEqual([]);
  expect([...pages.values()].flatMap(({ links }) => links).length).toBeGreaterThan(addresses.length * 5);
});

async function leadsSomewhere(
  link: string,
  from: string,
  pages: ReadonlyMap<string, LinkedPage>,
): Promise<boolean> {
  const origin = 'https://site.example';
  const url = new URL(link, origin + from);
  if (url.origin !== origin) return ['https:', 'http:', 'mailto:', 'data:'].includes(url.protocol);
  const path = decodeURIComponent(url.pathname);
  const page = pages.get(path);
  if (page) return url.hash === '' || page.ids.has(decodeURIComponent(url.hash.slice(1)));
  return stat(join('build', path)).then(
    (file) => file.isFile(),
    () => false,
  );
}

function fileOf(address: string): string {
  return join('build', address === '/' ? 'index.html' : `${address}.html`);
}

function linksIn(html: string): LinkedPage {
  const page: LinkedPage = { links: [], ids: new Set() };
  collect(parse(html), page);
  return page;
}

function collect(node: Node, page: LinkedPage): void {
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      if (name === 'id') page.ids.add(value);
      if (name === 'href' && node.tagName === 'a') page.links.push(value);
      if (name === 'src') page.links.push(value);
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) collect(child, page);
}
