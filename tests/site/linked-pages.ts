import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { markdownAddress } from '../../src/plugin/markdown/address.ts';
import { sitemapAddresses } from './sitemap.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page links to, and the places in it that can be linked to. */
export interface LinkedPage {
  links: string[];
  ids: Set<string>;
}

/** A built site in a folder, which stands below `base` on its server. */
export interface BuiltSite {
  folder: string;
  base: string;
}

const built: BuiltSite = { folder: 'build', base: '/' };

/** All pages of a built site, by their addresses. */
export async function readLinkedPages(site = built): Promise<Map<string, LinkedPage>> {
  const pages = new Map<string, LinkedPage>();
  for (const address of await sitemapAddresses(site.folder))
    pages.set(address, linksIn(await readFile(pageFile(address, site), 'utf8')));
  return pages;
}

/** Those links of the page at an address that lead to no page, no place and no file. */
export async function deadLinks(
  links: readonly string[],
  from: string,
  pages: ReadonlyMap<string, LinkedPage>,
  site = built,
): Promise<string[]> {
  const dead: string[] = [];
  for (const link of links)
    if (!(await leadsSomewhere(link, new URL(from), pages, site))) dead.push(`${from}: ${link}`);
  return dead;
}

/**
 * Whether a link of the page at an address leads to a page, a place in one, or a file. A page's Markdown has the places
 * of the page. Other sites are not asked.
 */
async function leadsSomewhere(
  link: string,
  from: URL,
  pages: ReadonlyMap<string, LinkedPage>,
  { folder, base }: BuiltSite,
): Promise<boolean> {
  if (!URL.canParse(link, from)) return false;
  const url = new URL(link, from);
  if (url.origin !== from.origin) return ['https:', 'http:', 'mailto:', 'data:'].includes(url.protocol);
  const path = decodeURIComponent(url.pathname);
  const page = pages.get(path);
  const place = decodeURIComponent(url.hash.slice(1));
  if (page) return place === '' || page.ids.has(place);
  const whose = [...pages].find(([address]) => markdownAddress(address) === path)?.[1];
  if (place !== '' && !whose?.ids.has(place)) return false;
  if (!path.startsWith(base)) return false;
  return stat(join(folder, path.slice(base.length))).then(
    (file) => file.isFile(),
    () => false,
  );
}

/** The file of a built page. */
export function pageFile(address: string, { folder, base } = built): string {
  return join(folder, `${address === base ? 'index' : address.slice(base.length)}.html`);
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
