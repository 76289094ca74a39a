import type { Page } from 'playwright/test';
import { embeddingsRoute } from '../site/embeddings.ts';
import { type BlockName, Reader } from './reader.ts';

/** The folder that the sources of the embeddings page are in. */
export const includes = 'docs/weaviate/model-providers/_includes';

/** Its first block, which connects and stands on nothing. */
export function connectIn(language: 'py' | 'ts'): BlockName {
  return { source: `${includes}/provider.connect.local.${language}`, region: 'BasicInstantiation' };
}

/** Opens the page on a site. */
export async function openEmbeddings(page: Page, site: string): Promise<Reader> {
  await page.goto(site + embeddingsRoute());
  return new Reader(page);
}
