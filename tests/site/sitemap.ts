import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownAddress } from '../../src/plugin/markdown/address.ts';

/** The addresses of all pages, from the site's root, as the built sitemap has them. */
export async function sitemapAddresses(folder = 'build'): Promise<string[]> {
  const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname).sort();
}

/** The addresses that readers and assistants have of the built pages: each page's own, and that of its Markdown. */
export async function addressesToKeep(): Promise<string[]> {
  return (await sitemapAddresses()).flatMap((address) => [address, markdownAddress(address)]);
}
