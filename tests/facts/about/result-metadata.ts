import { expect } from 'playwright/test';
import { type Collection, generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { plotVector, withFilms } from '../film-collection.ts';

const all = ['distance', 'certainty', 'score', 'explainScore', 'creationTime', 'updateTime'] as const;
type Name = (typeof all)[number];

/** Which metadata the first object of each kind of search has, where all are asked for. */
async function metadataOf(films: Collection): Promise<Record<string, Partial<Record<Name, unknown>>>> {
  const returnMetadata = [...all];
  const searches = {
    nearText: films.query.nearText('a shark', { returnMetadata }),
    nearObject: films.query.nearObject(generateUuid5('Jaws'), { returnMetadata }),
    bm25: films.query.bm25('shark', { returnMetadata }),
    hybrid: films.query.hybrid('shark', { returnMetadata }),
    fetch: films.query.fetchObjects({ returnMetadata }),
  };
  const entries = Object.entries(searches).map(
    async ([name, search]) => [name, (await search).objects[0]?.metadata ?? {}] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Shows that these searches, and no others, give a value that says something. */
const givenBy =
  (name: Name, ...searches: string[]) =>
  ({ client }: { client: WeaviateClient }) =>
    withFilms(client, async (films) => {
      const found = Object.entries(await metadataOf(films));
      const giving = found.flatMap(([search, metadata]) => (metadata[name] ? [search] : []));
      expect(giving.filter((search) => searches.includes(search))).toEqual(searches);
      return [];
    });

export const facts: Facts = {
  'metadata-by-search': givenBy('distance', 'nearText'),
  'score-by-search': givenBy('score', 'bm25', 'hybrid'),
  'times-everywhere': givenBy('creationTime', 'nearText', 'nearObject', 'bm25', 'hybrid', 'fetch'),
  'certainty-by-search': async ({ client }) => {
    await givenBy('certainty', 'nearText')({ client });
    const byOther = withFilms(
      client,
      async (films) => (await films.query.nearText('a shark', { returnMetadata: ['certainty'] })).objects[0],
      {
        vectorizers: plotVector('plot_vector', 'l2-squared'),
      },
    );
    expect((await byOther)?.metadata?.certainty ?? null).toBeNull();
    return [];
  },
};
