import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of all pages, from the site's root, as the built sitemap has them. */
export async function sitemapAddresses(folder = 'build'): Promise<string[]> {
  const sitemap = await readFile(join(folder, 'sitemap.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname).sort();
}
