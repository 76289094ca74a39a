import { readFile } from 'node:fs/promises';
import { expect, test } from 'playwright/test';
import { filesUnder } from '../../../src/plugin/files.ts';
import { addressOf, published } from '../../new/addresses.ts';

test('gives every page of the site the address that it was published at', async () => {
  const known = (await readFile(published, 'utf8')).split('\n');
  const pages = (await filesUnder('.', 'docs')).filter((path) => /\.mdx?$/.test(path) && !/\/_/.test(path));
  expect(pages.length).toBeGreaterThan(50);
  expect(pages.map(addressOf).filter((address) => !known.includes(address))).toEqual([]);
});

test('lets a page stand for its folder', () => {
  expect(addressOf('docs/index.mdx')).toBe('/');
  expect(addressOf('docs/search/index.mdx')).toBe('/search');
  expect(addressOf('docs/search/README.md')).toBe('/search');
  expect(addressOf('docs/search/search.mdx')).toBe('/search');
  expect(addressOf('docs/search/rerank.mdx')).toBe('/search/rerank');
});
