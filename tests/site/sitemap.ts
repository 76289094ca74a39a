import { readFile } from 'node:fs/promises';

/** The addresses of all pages, from the site's root, as the built sitemap has them. */
export async function sitemapAddresses(): Promise<string[]> {
  const sitemap = await readFile('build/sitemap.xml', 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname).sort();
}
