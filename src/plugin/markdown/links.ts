import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { markdownAddress, pageAddress } from './address.ts';

/**
 * Makes every link and picture of a page whole, since its Markdown is read away from the site: a link to another page
 * leads to the Markdown of that page. `pages` are the addresses of all pages, from the server's root.
 */
export function makeLinksWhole(root: Root, page: URL, pages: ReadonlySet<string>): void {
  visit(root, (node) => {
    if (node.type === 'link') node.url = whole(node.url, page, pages);
    else if (node.type === 'image') node.url = new URL(node.url, page).href;
  });
}

function whole(link: string, page: URL, pages: ReadonlySet<string>): string {
  if (link.startsWith('#') || !URL.canParse(link, page)) return link;
  const url = new URL(link, page);
  const path = pageAddress(url.pathname);
  if (url.origin === page.origin && pages.has(path)) url.pathname = markdownAddress(path);
  return url.href;
}
