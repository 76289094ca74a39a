import type { Page } from 'playwright/test';
import { embeddings, embeddingsRoute } from '../site/embeddings.ts';
import { type LiveProgram, livePrograms, type RecordedBlock } from './blocks.ts';
import { type BlockName, Reader } from './reader.ts';

/** The folder that the sources of the embeddings page are in. */
export const includes = 'docs/weaviate/model-providers/_includes';

/** Its first block, which connects and stands on nothing. */
export function connectIn(language: 'py' | 'ts'): BlockName {
  return { source: `${includes}/provider.connect.local.${language}`, region: 'BasicInstantiation' };
}

/** Its programs, one in each language. */
export async function embeddingsPrograms(): Promise<LiveProgram[]> {
  return (await livePrograms()).filter((program) => program.page === embeddings);
}

/** The blocks of its program in a language that connect, make the collection, fill it, and search it by meaning. */
export async function firstBlocks(
  language: 'py' | 'ts',
): Promise<Record<'connect' | 'create' | 'load' | 'near', RecordedBlock>> {
  const program = (await embeddingsPrograms()).find((one) => one.language === language);
  const [connect, create, load, near] = program?.blocks ?? [];
  if (!connect || !create || !load || near?.region !== 'NearTextExample')
    throw new Error(`${embeddings} has lost a block of ${language}.`);
  return { connect, create, load, near };
}

/** Opens the page on a site. */
export async function openEmbeddings(page: Page, site: string): Promise<Reader> {
  await page.goto(site + embeddingsRoute());
  return new Reader(page);
}
