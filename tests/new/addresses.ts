import { readFile } from 'node:fs/promises';
import { markdownAddress } from '../../src/plugin/markdown/address.ts';

/** The addresses of all pages that were ever published, and of their Markdown. */
export const published = 'tests/site/published.txt';

/** The list of all published addresses, by its path, with those of a new page and its Markdown. */
export async function withAddressOf(page: string): Promise<[string, string]> {
  const known = (await readFile(published, 'utf8')).split('\n').filter(Boolean);
  const address = addressOf(page);
  const addresses = [...new Set([...known, address, markdownAddress(address)])].sort();
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
