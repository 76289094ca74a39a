import { expect } from 'playwright/test';
import { generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { filmObjects, titlesOf, withFilms } from '../film-collection.ts';
import { messageOf } from '../messages.ts';
import { query } from '../mixed-scores.ts';
import { withModel } from '../model-package.ts';

export const facts: Facts = {
  'filters-any-query': ({ client }) =>
    withFilms(client, async (films) => {
      const filters = films.filter.byProperty('genre').equal('horror');
      const horror = ['Alien', 'Jaws'];
      const [vector = []] = (await withModel(
        'print(json.dumps([model.encode("shark").tolist()]))',
      )) as number[][];
      const found = await Promise.all([
        films.query.nearText('a shark', { filters }),
        films.query.nearVector(vector, { filters }),
        films.query.nearObject(generateUuid5('Jaws'), { filters }),
        films.query.bm25('alien shark', { filters }),
        films.query.hybrid('alien shark', { filters }),
        films.query.fetchObjects({ filters }),
      ]);
      for (const one of found) expect(titlesOf(one).toSorted()).toEqual(horror);
      expect((await films.aggregate.overAll({ filters })).totalCount).toBe(2);
      return [];
    }),

  'filters-switches-off': async ({ client, stack }) => {
    await client.collections.delete('Sample');
    await client.collections.create({ name: 'Sample' });
    const { invertedIndexConfig } = await (await fetch(`${stack.rest}/v1/schema/Sample`)).json();
    await client.collections.delete('Sample');
    for (const name of ['indexNullState', 'indexPropertyLength', 'indexTimestamps'])
      expect(invertedIndexConfig[name] ?? false, name).toBe(false);
    return [];
  },

  'filters-text-words': ({ client }) =>
    withFilms(client, async (films) => {
      const { properties } = await films.config.get();
      const found = async (text: string) =>
        titlesOf(await films.query.fetchObjects({ filters: films.filter.byProperty('title').equal(text) }));
      expect([await found('martian'), await found('martian the'), await found('martian on mars')]).toEqual([
        ['The Martian'],
        ['The Martian'],
        [],
      ]);
      return [properties.find(({ name }) => name === 'title')?.tokenization ?? ''];
    }),

  'aggregate-dates-booleans': async ({ client }) => {
    await client.collections.delete('Sample');
    const sample = await client.collections.create({
      name: 'Sample',
      properties: [
        { name: 'day', dataType: 'date' },
        { name: 'done', dataType: 'boolean' },
      ],
    });
    await sample.data.insertMany([
      { day: '2020-01-01T00:00:00Z', done: true },
      { day: '2022-01-01T00:00:00Z', done: false },
    ]);
    const { properties } = await sample.aggregate.overAll({
      returnMetrics: [sample.metrics.aggregate('day').date(), sample.metrics.aggregate('done').boolean()],
    });
    await client.collections.delete('Sample');
    const named = (metrics: object = {}) =>
      Object.entries(metrics).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    expect(named(properties.day).sort()).toEqual(['count', 'maximum', 'median', 'minimum', 'mode']);
    expect(properties.done).toMatchObject({ percentageTrue: 0.5, percentageFalse: 0.5 });
    return [];
  },

  'aggregate-search-end': ({ client }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.nearText(query, { returnMetadata: ['distance'] });
      expect(objects).toHaveLength(filmObjects.length);
      const [, , three = 0, four = 0] = objects.map(({ metadata }) => metadata?.distance ?? Number.NaN);
      const distance = (three + four) / 2;
      for (const end of [{ objectLimit: 3 }, { distance }, { certainty: 1 - distance / 2 }])
        expect((await films.aggregate.nearText(query, end)).totalCount).toBe(3);
      expect(await messageOf(films.aggregate.nearText(query))).toContain(
        'must provide certainty or objectLimit',
      );
      return [];
    }),

  'results-no-blobs': async ({ client, python }) => {
    await client.collections.delete('Sample');
    const sample = await client.collections.create({
      name: 'Sample',
      properties: [
        { name: 'title', dataType: 'text' },
        { name: 'year', dataType: 'int' },
        { name: 'picture', dataType: 'blob' },
      ],
      references: [{ name: 'other', targetCollection: 'Sample' }],
    });
    const id = await sample.data.insert({ title: 'one', year: 1927, picture: 'YWJj' });
    await sample.data.referenceAdd({ fromUuid: id, fromProperty: 'other', to: id });
    const [object] = (await sample.query.fetchObjects()).objects;
    const ofPython = await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    [object] = client.collections.use("Sample").query.fetch_objects().objects
    print(json.dumps([sorted(name for name, value in object.properties.items() if value), object.references]))
`);
    const picture = (await sample.query.fetchObjects({ returnProperties: ['picture'] })).objects[0];
    await client.collections.delete('Sample');
    expect(Object.keys(object?.properties ?? {}).sort()).toEqual(['title', 'year']);
    expect(object?.references ?? {}).toEqual({});
    expect(ofPython).toEqual([['title', 'year'], null]);
    expect(picture?.properties).toEqual({ picture: 'YWJj' });
    return [];
  },
};
