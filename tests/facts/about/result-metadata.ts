import { expect } from 'playwright/test';
import { type Collection, generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { plotVector, withFilms } from '../film-collection.ts';

const all = ['distance', 'certainty', 'score', 'explainScore', 'creationTime', 'updateTime'] as const;
type Name = (typeof all)[number];

/** Which metadata the objects of each kind of search have, where all are asked for. */
async function metadataOf(films: Collection): Promise<Record<string, Partial<Record<Name, unknown>>[]>> {
  const returnMetadata = [...all];
  const jaws = await films.query.fetchObjectById(generateUuid5('Jaws'), { includeVector: true });
  const vector = jaws?.vectors.plot_vector ?? [];
  const searches = {
    nearText: films.query.nearText('a shark', { returnMetadata }),
    nearObject: films.query.nearObject(generateUuid5('Jaws'), { returnMetadata }),
    nearVector: films.query.nearVector(vector, { returnMetadata }),
    bm25: films.query.bm25('shark', { returnMetadata }),
    hybrid: films.query.hybrid('shark', { returnMetadata }),
    fetch: films.query.fetchObjects({ returnMetadata }),
  };
  const entries = Object.entries(searches).map(
    async ([name, search]) => [name, (await search).objects.map(({ metadata }) => metadata ?? {})] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Shows that these searches, and no others, give values that say something. */
const givenBy =
  (names: readonly Name[], ...searches: string[]) =>
  ({ client }: { client: WeaviateClient }) =>
    withFilms(client, async (films) => {
      const found = Object.entries(await metadataOf(films));
      for (const name of names) {
        const giving = found.flatMap(([search, metadata]) =>
          metadata.some((one) => one[name]) ? [search] : [],
        );
        expect(giving, name).toEqual(searches);
      }
      return [];
    });

const similarity = ['nearText', 'nearObject', 'nearVector'];
const keywordAndHybrid = ['bm25', 'hybrid'];

export const facts: Facts = {
  'metadata-by-search': givenBy(['distance'], ...similarity),
  'score-by-search': givenBy(['score', 'explainScore'], ...keywordAndHybrid),
  'times-everywhere': givenBy(['creationTime', 'updateTime'], ...similarity, ...keywordAndHybrid, 'fetch'),
  'certainty-by-search': async ({ client }) => {
    await givenBy(['certainty'], ...similarity)({ client });
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
