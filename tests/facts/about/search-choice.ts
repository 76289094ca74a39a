import { expect } from 'playwright/test';
import weaviate, { type Collection, generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { titlesOf, withFilms } from '../film-collection.ts';
import { jumpsOf } from '../jumps.ts';
import { shownBy } from '../shown-by.ts';
import { withCollection } from '../with-collection.ts';
import { facts as several } from './similarity-several.ts';

/** Two objects whose vectors say nothing of their texts, so that a search shows which of them it compares. */
async function withFruits(client: WeaviateClient, work: (fruits: Collection) => Promise<void>): Promise<[]> {
  const config = {
    name: 'Fruit',
    properties: [
      { name: 'title', dataType: 'text' as const },
      { name: 'size', dataType: 'int' as const },
    ],
    vectorizers: weaviate.configure.vectors.selfProvided(),
  };
  const object = (title: string, size: number, vectors: number[]) => ({
    id: generateUuid5(title),
    properties: { title, size },
    vectors,
  });
  const objects = [object('apple', 2, [1, 0]), object('banana', 1, [0, 1])];
  await withCollection(client, config, objects, work);
  return [];
}

export const facts: Facts = {
  'search-compares': async (context) => {
    const { client } = context;
    for (const id of ['vectors-nearer-counts', 'vectors-mean-of-both']) await shownBy(several, id, context);
    return withFruits(client, async (fruits) => {
      const found = async (
        search: Parameters<typeof titlesOf>[0] | PromiseLike<Parameters<typeof titlesOf>[0]>,
      ) => titlesOf(await search);
      const nearBanana = [0.1, 0.9];
      expect(await found(fruits.query.nearVector(nearBanana))).toEqual(['banana', 'apple']);
      expect(await found(fruits.query.nearObject(generateUuid5('banana')))).toEqual(['banana', 'apple']);
      expect(await found(fruits.query.bm25('apple'))).toEqual(['apple']);
      const mixed = (alpha: number) => fruits.query.hybrid('apple', { alpha, vector: nearBanana });
      expect((await found(mixed(0.1)))[0]).toBe('apple');
      expect((await found(mixed(0.9)))[0]).toBe('banana');
      const filters = fruits.filter.byProperty('size').equal(2);
      expect(await found(fruits.query.fetchObjects({ filters }))).toEqual(['apple']);
      const sort = client.collections.use<'Fruit', { size: number }>('Fruit').sort.byProperty('size');
      expect(await found(fruits.query.fetchObjects({ sort }))).toEqual(['banana', 'apple']);
      const returnMetrics = fruits.metrics.aggregate('size').integer(['sum']);
      const { properties, totalCount } = await fruits.aggregate.overAll({ returnMetrics });
      expect([totalCount, properties.size]).toEqual([2, { sum: 3 }]);
    });
  },

  'every-search-has': ({ client, python }) =>
    withFilms(client, async (films) => {
      const options = ['limit', 'auto_limit', 'offset', 'group_by', 'return_properties', 'return_metadata'];
      const lacking = await python(`
import inspect, json
from weaviate.collections.query import _QueryCollection as query
print(json.dumps([(search, option) for search in ["near_text", "near_vector", "near_object", "bm25", "hybrid"]
    for option in ${JSON.stringify([...options, 'include_vector'])}
    if option not in inspect.signature(getattr(query, search)).parameters]))
`);
      expect(lacking).toEqual([]);
      const jaws = await films.query.fetchObjectById(generateUuid5('Jaws'), { includeVector: true });
      const vector = jaws?.vectors.plot_vector ?? [];
      const one = {
        limit: 1,
        returnProperties: ['title'],
        returnMetadata: ['distance', 'score'] as ('distance' | 'score')[],
        includeVector: true,
      };
      const groupBy = { property: 'genre', numberOfGroups: 2, objectsPerGroup: 1 };
      for (const search of [
        (more: object) => films.query.nearText('a shark in the ocean', more),
        (more: object) => films.query.nearVector(vector, more),
        (more: object) => films.query.nearObject(generateUuid5('Jaws'), more),
        (more: object) => films.query.bm25('a shark in the ocean', more),
        (more: object) => films.query.hybrid('a shark in the ocean', more),
      ]) {
        const all = await search({});
        const [second] = (await search({ ...one, offset: 1 })).objects;
        expect(second?.uuid).toBe(all.objects[1]?.uuid);
        expect(Object.keys(second?.properties ?? {})).toEqual(['title']);
        expect(second?.metadata?.score || second?.metadata?.distance).toBeGreaterThan(0);
        expect(second?.vectors.plot_vector).toHaveLength(256);
        const scored = (await search({ returnMetadata: one.returnMetadata })).objects;
        const ranks = scored.map(({ metadata }) => metadata?.score || metadata?.distance || 0);
        const places = jumpsOf(ranks);
        expect((await search({ autoLimit: 1 })).objects).toHaveLength(places[0] ?? ranks.length);
        const { groups } = (await search({ groupBy })) as { groups?: object };
        expect(Object.keys(groups ?? {})).toHaveLength(2);
      }
      return [];
    }),
};
