import { expect } from 'playwright/test';
import weaviate, { type Collection, generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { filmObjects, plotVector, titlesOf, withFilms } from '../film-collection.ts';
import { withModel } from '../model-package.ts';

const query = 'a shark in the ocean';
const scoresOf = async (
  search: Promise<{ objects: readonly { uuid: string; metadata?: { score?: number } | undefined }[] }>,
) => new Map((await search).objects.map(({ uuid, metadata }) => [uuid, metadata?.score ?? Number.NaN]));

/** The scores of both halves alone and of the mixture, by relative fusion. */
async function halves(films: Collection, alpha: number) {
  const search = (weight: number) =>
    scoresOf(
      films.query.hybrid(query, { alpha: weight, fusionType: 'RelativeScore', returnMetadata: ['score'] }),
    );
  return { words: await search(0), meaning: await search(1), mixed: await search(alpha) };
}

export const facts: Facts = {
  'relative-fusion-sum': ({ client }) =>
    withFilms(client, async (films) => {
      const { meaning } = await halves(films, 1);
      return [Math.max(...meaning.values()), Math.min(...meaning.values())];
    }),
  'relative-fusion-alpha': ({ client }) => withFilms(client, expectSum),
  'relative-fusion-added': ({ client }) => withFilms(client, expectSum),
  /** Places decide: two queries with other scores and the same places give the same fused scores. */
  'ranked-fusion-places': ({ client }) =>
    withFilms(client, async (films) => {
      const ranked = await scoresOf(
        films.query.hybrid(query, { alpha: 1, fusionType: 'Ranked', returnMetadata: ['score'] }),
      );
      const steps = [...ranked.values()].map((score) => 1 / score);
      for (const [index, step] of steps.entries()) expect(step - (steps[0] ?? 0)).toBeCloseTo(index, 1);
      return [];
    }),

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
      expect((await films.query.nearText(query)).objects).toHaveLength(filmObjects.length);
      for (const end of [{ objectLimit: 3 }, { distance: 0.9 }, { certainty: 0.6 }])
        expect((await films.aggregate.nearText(query, end)).totalCount).toBeGreaterThan(0);
      return [];
    }),

  'results-no-blobs': async ({ client }) => {
    await client.collections.delete('Sample');
    const sample = await client.collections.create({
      name: 'Sample',
      properties: [
        { name: 'title', dataType: 'text' },
        { name: 'picture', dataType: 'blob' },
      ],
      references: [{ name: 'other', targetCollection: 'Sample' }],
    });
    const id = await sample.data.insert({ title: 'one', picture: 'YWJj' });
    await sample.data.referenceAdd({ fromUuid: id, fromProperty: 'other', to: id });
    const [object] = (await sample.query.fetchObjects()).objects;
    await client.collections.delete('Sample');
    expect(Object.keys(object?.properties ?? {})).toEqual(['title']);
    expect(object?.references ?? {}).toEqual({});
    return [];
  },
  'package-vector-works': ({ client }) =>
    withFilms(client, async (films) => {
      const name = 'model2vec';
      const [vector = []] = (await withModel(
        `import model2vec; assert model2vec.__name__ == "${name}"; print(json.dumps([model.encode(${JSON.stringify(query)}).tolist()]))`,
      )) as number[][];
      const byPackage = await films.query.nearVector(vector, { returnMetadata: ['distance'] });
      const byText = await films.query.nearText(query, { returnMetadata: ['distance'] });
      expect(titlesOf(byPackage)).toEqual(titlesOf(byText));
      for (const [index, { metadata }] of byText.objects.entries())
        expect(byPackage.objects[index]?.metadata?.distance).toBeCloseTo(metadata?.distance ?? -1, 5);
      return [name];
    }),
  /** The distances are those of a search by the moved vector: other ones than without moving. */
  'steering-needs-text': ({ client }) =>
    withFilms(client, async (films) => {
      const moveTo = { force: 0.5, concepts: ['a mafia boss'] };
      const distance = async (more: object) =>
        (
          await films.query.nearText(query, {
            returnMetadata: ['distance'],
            filters: films.filter.byId().equal(generateUuid5('Jaws')),
            ...more,
          })
        ).objects[0]?.metadata?.distance ?? 0;
      expect(await distance({ moveTo })).toBeGreaterThan((await distance({})) + 0.01);
      const [vector = []] = (await withModel(
        'print(json.dumps([model.encode("shark").tolist()]))',
      )) as number[][];
      const ignored = await films.query.nearVector(vector, { moveTo } as object);
      expect(titlesOf(ignored)).toEqual(titlesOf(await films.query.nearVector(vector)));
      return [];
    }),

  'tokenization-not-for-vector': async ({ client }) => {
    const vectors = [];
    for (const tokenization of ['word', 'field'] as const) {
      await client.collections.delete('Sample');
      const sample = await client.collections.create({
        name: 'Sample',
        properties: [{ name: 'title', dataType: 'text', tokenization }],
        vectorizers: weaviate.configure.vectors.text2VecModel2Vec(),
      });
      const id = await sample.data.insert({ title: 'Jacket WJ-310' });
      vectors.push((await sample.query.fetchObjectById(id, { includeVector: true }))?.vectors.default);
    }
    await client.collections.delete('Sample');
    expect(vectors[0]).toHaveLength(256);
    expect(vectors[0]).toEqual(vectors[1]);
    return [];
  },
  'explained-frequency': async ({ client }) => {
    await client.collections.delete('Sample');
    const text = (name: string) => ({ name, dataType: 'text' as const });
    const sample = await client.collections.create({
      name: 'Sample',
      properties: [text('title'), text('body')],
    });
    await sample.data.insert({ title: 'jacket', body: 'a jacket with a jacket in the jacket' });
    const explained = async (queryProperties: string[]) => {
      const { objects } = await sample.query.bm25('jacket', {
        queryProperties,
        returnMetadata: ['explainScore'],
      });
      const said = objects[0]?.metadata?.explainScore ?? '';
      return ['frequency', 'propLength'].map((name) =>
        Number(new RegExp(`jacket_${name}:(\\d+)`).exec(said)?.[1]),
      );
    };
    const seen = {
      body: await explained(['body']),
      title: await explained(['title']),
      both: await explained(['title', 'body']),
    };
    await client.collections.delete('Sample');
    expect(seen).toEqual({ body: [3, 8], title: [1, 1], both: [3, 8] });
    return [];
  },

  'vectors-relative': ({ client }) => stretched(client),
  'several-relative': async ({ client, python }) => {
    const names = (await python(`
import json
from weaviate.classes.query import TargetVectors
print(json.dumps([name for name in dir(TargetVectors) if name in ("relative_score", "manual_weights")]))
`)) as string[];
    return [...names.toReversed(), ...(await stretched(client))];
  },
};

/** The least and the greatest distance by one of two vectors whose distances are made relative. */
function stretched(client: WeaviateClient): Promise<number[]> {
  const title = weaviate.configure.vectors.text2VecModel2Vec({
    name: 'title_vector',
    sourceProperties: ['title'],
  });
  return withFilms(
    client,
    async (films) => {
      const targetVector = films.multiTargetVector.relativeScore({ plot_vector: 1, title_vector: 0 });
      const { objects } = await films.query.nearText(query, { targetVector, returnMetadata: ['distance'] });
      const all = objects.map(({ metadata }) => metadata?.distance ?? Number.NaN);
      return [Math.min(...all), Math.max(...all)];
    },
    { vectorizers: [plotVector(), title] },
  );
}

/** Each mixed score is alpha times the one half and the rest times the other. */
async function expectSum(films: Collection): Promise<[]> {
  const alpha = 0.25;
  const { words, meaning, mixed } = await halves(films, alpha);
  expect(mixed.size).toBe(filmObjects.length);
  for (const [uuid, score] of mixed)
    expect(score).toBeCloseTo(alpha * (meaning.get(uuid) ?? 0) + (1 - alpha) * (words.get(uuid) ?? 0), 4);
  return [];
}
