import type { Page } from 'playwright/test';
import { routeOf } from '../site/routes.ts';
import { type BlockName, Reader } from './reader.ts';

/** The page that most tests open. */
export const embeddings = 'docs/weaviate/model-providers/model2vec/embeddings.md';

/** The folder that its sources are in. */
export const includes = 'docs/weaviate/model-providers/_includes';

/** Its first block, which connects and stands on nothing. */
export function connectIn(language: 'py' | 'ts'): BlockName {
  return { source: `${includes}/provider.connect.local.${language}`, region: 'BasicInstantiation' };
}

/** Opens the page on a site. */
export async function openEmbeddings(page: Page, site: string): Promise<Reader> {
  await page.goto(site + routeOf(embeddings));
  return new Reader(page);
}
