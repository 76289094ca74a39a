import { expect } from 'playwright/test';
import { generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { filmObjects, inPython, titlesOf, withFilms } from '../film-collection.ts';
import { expectRefusedInPython, refusalOf, refusedInBoth } from '../refused-in-both.ts';
import { groupIn } from '../server-source.ts';

/** The films as a collection whose every property can be named. */
const byName = (client: WeaviateClient) => client.collections.use<'Film', Record<string, string>>('Film');

const jaws = generateUuid5('Jaws');

export const facts: Facts = {
  'sort-ascending': ({ client, python }) =>
    withFilms(client, async () => {
      const films = byName(client);
      const ascending = filmObjects.map(({ title }) => title).sort();
      const sorted = titlesOf(await films.query.fetchObjects({ sort: films.sort.byProperty('title') }));
      expect(sorted).toEqual(ascending);
      const query = 'films.query.fetch_objects(sort=Sort.by_property("title"))';
      const ofPython = inPython(
        `[film.properties["title"] for film in ${query}.objects]`,
        'from weaviate.classes.query import Sort',
      );
      expect(await python(ofPython)).toEqual(ascending);
      return [];
    }),
  'order-without-sort': ({ client }) =>
    withFilms(client, async (films) => {
      const ids = (await films.query.fetchObjects()).objects.map(({ uuid }) => uuid);
      expect(ids.length).toBe(filmObjects.length);
      expect(ids).toEqual(ids.toSorted());
      return [];
    }),
  'sort-capitals': ({ client }) =>
    withFilms(client, async () => {
      const films = byName(client);
      await films.data.insert({ title: 'alien' });
      const sorted = titlesOf(await films.query.fetchObjects({ sort: films.sort.byProperty('title') }));
      expect(sorted.slice(0, 2).sort()).toEqual(['Alien', 'alien']);
      expect(sorted).toHaveLength(filmObjects.length + 1);
      await films.data.insertMany(['Drama', 'Family', 'SPACE'].map((genre) => ({ genre })));
      const { objects } = await films.query.fetchObjects({ sort: films.sort.byProperty('genre'), limit: 20 });
      const genres = objects.map(({ properties }) => String(properties.genre ?? '').toLowerCase());
      expect(genres).toEqual(genres.toSorted());
      return [];
    }),
  'sort-not-in-search': async ({ client, python, read }) => {
    const names = await python(`
import inspect, json
from weaviate.collections.query import _QueryCollection as query
methods = inspect.getmembers(query, inspect.isfunction)
print(json.dumps([name for name, method in methods
    if not name.startswith("_") and "sort" in inspect.signature(method).parameters]))
`);
    expect(names).toEqual(['fetch_objects', 'fetch_objects_by_ids']);
    await withFilms(client, async (films) => {
      const returnMetadata = ['distance', 'score'] as const;
      const ranks = async (search: ReturnType<typeof films.query.bm25>, rank: 'distance' | 'score') =>
        (await search).objects.map(({ metadata }) => (rank === 'score' ? -1 : 1) * (metadata?.[rank] ?? 9));
      const text = 'a shark in the ocean';
      const found = await Promise.all([
        ranks(films.query.nearText(text, { returnMetadata: [...returnMetadata] }), 'distance'),
        ranks(films.query.bm25(text, { returnMetadata: [...returnMetadata] }), 'score'),
        ranks(films.query.hybrid(text, { returnMetadata: [...returnMetadata] }), 'score'),
      ]);
      for (const one of found) {
        expect(new Set(one).size).toBeGreaterThan(2);
        expect(one).toEqual(one.toSorted((first, second) => first - second));
      }
    });
    const types = await read('node_modules/weaviate-client/dist/node/esm/collections/query/types.d.ts');
    expect(types.split('sort?:')).toHaveLength(2);
    expect(groupIn(types, /export type (\w+)<[^>]*> = \{[^}]*sort\?:/)).toBe('FetchObjectsOptions');
    return [];
  },
  'sort-missing': ({ client }) =>
    withFilms(client, async () => {
      const films = byName(client);
      const ends = [true, false].map(async (ascending) => {
        const sort = films.sort.byProperty('oscars', ascending);
        return titlesOf(await films.query.fetchObjects({ sort })).at(ascending ? 0 : -1);
      });
      expect(await Promise.all(ends)).toEqual(['The Martian', 'The Martian']);
      return [];
    }),
  'page-maximum': ({ client, python }) =>
    withFilms(client, async (films) => {
      const message = await refusalOf(films.query.fetchObjects({ limit: 1, offset: 10_000 }));
      expect((await films.query.fetchObjects({ limit: 1, offset: 9999 })).objects).toEqual([]);
      const most = /QUERY_MAXIMUM_RESULTS '(\d+)'/.exec(message)?.[1] ?? message;
      const says = /query maximum results exceeded/.exec(message)?.[0] ?? message;
      await expectRefusedInPython(python, 'films.query.fetch_objects(limit=1, offset=10_000)', says);
      return [most, says];
    }),
  'iterator-python': ({ client, python }) =>
    withFilms(client, async () => {
      const limits = (await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    films = client.collections.use("Film")
    fetch, limits = films.query.fetch_objects, []
    def counted(**options):
        limits.append(options["limit"])
        return fetch(**options)
    films.query.fetch_objects = counted
    iterator = films.iterator()
    films_read = len(list(iterator))
    assert films_read == 8
    print(json.dumps(limits))
`)) as number[];
      return [...new Set(limits)];
    }),
  'iterator-typescript': ({ client, read }) =>
    withFilms(client, async (films) => {
      const fetch = films.query.fetchObjects.bind(films.query);
      const limits: (number | undefined)[] = [];
      films.query.fetchObjects = ((options: { limit?: number }) => {
        limits.push(options.limit);
        return fetch(options);
      }) as typeof fetch;
      let count = 0;
      for await (const film of films.iterator()) count += film.uuid.length > 0 ? 1 : 0;
      expect(count).toBe(filmObjects.length);
      expect(limits.length).toBe(filmObjects.length + 1);
      const { dependencies } = JSON.parse(await read('tests/snippets/clients/ts/package.json')) as {
        dependencies: Record<string, string>;
      };
      return [dependencies['weaviate-client'] ?? '', ...new Set(limits.map(Number))];
    }),
  'cursor-alone': ({ client, python }) =>
    withFilms(client, async () => {
      const films = byName(client);
      const refusals = [
        films.query.fetchObjects({ limit: 2, after: jaws, offset: 1 }),
        films.query.fetchObjects({ limit: 2, after: jaws, sort: films.sort.byProperty('title') }),
        films.query.fetchObjects({
          limit: 2,
          after: jaws,
          filters: films.filter.byProperty('genre').equal('drama'),
        }),
      ].map(async (request) => /(\w+) cannot be set with .*parameters/.exec(await refusalOf(request)));
      const [offset, sort, where] = await Promise.all(refusals);
      const says = offset?.[0] ?? '';
      await expectRefusedInPython(
        python,
        `films.query.fetch_objects(limit=2, offset=1, after="${jaws}")`,
        says,
      );
      return [says, sort?.[1] ?? '', where?.[1] ?? ''];
    }),
  'sort-unknown-property': refusedInBoth(
    (films) => films.query.fetchObjects({ sort: films.sort.byProperty('nosuch' as never) }),
    'films.query.fetch_objects(sort=Sort.by_property("nosuch"))',
    /no such prop .*? schema/,
  ),
};
