import { byPage, type FoundPage } from '@site/src/search/by-page.ts';
import { createSearch } from '@site/src/search/search.ts';
import type { SearchedSection } from '@site/src/search/section.ts';

type Engine = ReturnType<typeof createSearch>;

let loaded: Promise<Engine> | undefined;

/** The pages that answer a question, best first. What is searched is a file of the site, which comes at first use. */
export async function search(question: string, baseUrl: string): Promise<FoundPage[]> {
  loaded ??= load(`${baseUrl}search.json`).catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  const find = await loaded;
  return byPage(find(question));
}

async function load(address: string): Promise<Engine> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  const sections: SearchedSection[] = await response.json();
  return createSearch(sections);
}
