import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { sitemapAddresses } from './sitemap.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What a page links to, and the places in it that can be linked to. */
interface LinkedPage {
  links: string[];
  ids: Set<string>;
}

/** The built site in a folder, which stands below `base` on its server. */
interface BuiltSite {
  folder: string;
  base: string;
  pages: ReadonlyMap<string, LinkedPage>;
}

/** The links of a built site that lead to no page, no place and no file of it, and how many pages and links there are. */
export async function findDeadLinks(
  folder: string,
  base = '/',
): Promise<{ dead: string[]; pages: number; links: number }> {
  const pages = new Map<string, LinkedPage>();
  for (const address of await sitemapAddresses(folder)) {
    const name = address === base ? 'index' : address.slice(base.length);
    pages.set(address, linksIn(await readFile(join(folder, `${name}.html`), 'utf8')));
  }
  const dead: string[] = [];
  for (const [address, { links }] of pages)
    for (const link of links)
      if (!(await leadsSomewhere(link, address, { folder, base, pages }))) dead.push(`${address}: ${link}`);
  return { dead, pages: pages.size, links: [...pages.values()].flatMap(({ links }) => links).length };
}

async function leadsSomewhere(
  link: string,
  from: string,
  { folder, base, pages }: BuiltSite,
): Promise<boolean> {
  const origin = 'https://site.example';
  const url = new URL(link, origin + from);
  if (url.origin !== origin) return ['https:', 'http:', 'mailto:', 'data:'].includes(url.protocol);
  const path = decodeURIComponent(url.pathname);
  const page = pages.get(path);
  if (page) return url.hash === '' || page.ids.has(decodeURIComponent(url.hash.slice(1)));
  if (!path.startsWith(base)) return false;
  return stat(join(folder, path.slice(base.length))).then(
    (file) => file.isFile(),
    () => false,
  );
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
