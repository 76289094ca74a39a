import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { titlesOf, withFilms } from '../film-collection.ts';

export const facts: Facts = {
  'vector-name-case': ({ client }) =>
    withFilms(client, async (films) => {
      for (const targetVector of ['Plot_vector', 'plot'])
        await expect(films.query.nearText('a shark', { targetVector })).rejects.toThrow(
          'does not have named vector',
        );
      return [];
    }),
  'filter-has-no-ranks': ({ client }) =>
    withFilms(client, async (films) => {
      const filters = films.filter.byProperty('genre').equal('horror');
      const { objects } = await films.query.fetchObjects({ filters, returnMetadata: ['score', 'distance'] });
      expect(objects.map(({ metadata }) => [metadata?.score || undefined, metadata?.distance])).toEqual([
        [undefined, undefined],
        [undefined, undefined],
      ]);
      return [];
    }),

  'filter-no-score': ({ client }) =>
    withFilms(client, async (films) => {
      const filters = films.filter.byProperty('genre').equal('horror');
      const score = async (more: object) =>
        new Map(
          (await films.query.bm25('shark', { returnMetadata: ['score'], ...more })).objects.map(
            ({ uuid, metadata }) => [uuid, metadata?.score],
          ),
        );
      const [filtered, all] = [await score({ filters }), await score({})];
      expect(filtered.size).toBe(1);
      for (const [uuid, one] of filtered) expect(one).toBe(all.get(uuid));
      return [];
    }),

  'pages-can-move': ({ client }) =>
    withFilms(client, async (films) => {
      const sort = client.collections.use<'Film', { title: string }>('Film').sort.byCreationTime();
      const second = async (more = {}) =>
        titlesOf(await films.query.fetchObjects({ limit: 4, offset: 4, ...more }));
      const [before, sortedBefore] = [await second(), await second({ sort })];
      await films.data.insert({ id: '00000000-0000-4000-8000-000000000000', properties: { title: 'First' } });
      expect(await second()).not.toEqual(before);
      expect(await second({ sort })).toEqual(sortedBefore);
      return [];
    }),
};
