import { readFile } from 'node:fs/promises';

/** The addresses of all pages that were ever published. */
export const published = 'tests/site/published.txt';

/** The list of all published addresses, by its path, with that of a new page. */
export async function withAddressOf(page: string): Promise<[string, string]> {
  const known = (await readFile(published, 'utf8')).split('\n').filter(Boolean);
  const addresses = [...new Set([...known, addressOf(page)])].sort();
  return [published, `${addresses.join('\n')}\n`];
}

/** Where Docusaurus puts a page: an index, and a page named as its folder, stand for the folder. */
export function addressOf(page: string): string {
  const segments = page
    .replace(/^docs/, '')
    .replace(/\.mdx?$/, '')
    .split('/');
  const [name, folder] = [segments.at(-1)?.toLowerCase(), segments.at(-2)?.toLowerCase()];
  const standsForFolder = name === 'index' || name === 'readme' || (name === folder && folder !== '');
  return (standsForFolder ? segments.slice(0, -1) : segments).join('/') || '/';
}
