import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { plotVector, withFilms } from '../film-collection.ts';
import { whatIsSent } from '../reference-observations.ts';
import { restOf } from '../rest.ts';
import { sentTexts } from '../sent-texts.ts';
import { changed, removalOfVector } from '../server-settings.ts';

const { text2VecModel2Vec } = weaviate.configure.vectors;

export const facts: Facts = {
  /** A property that comes later: in a vector without sources, in one without it, in one that had named it. */
  'added-property-in-vector': async () => {
    expect((await sentTexts()).added).toEqual([['drama one'], ['one'], ['drama one']]);
    return [];
  },

  'what-stays-as-it-is': async (context) => {
    const statuses = [];
    for (const change of [
      ({ vectorConfig }) => Object.assign(vectorConfig.default ?? {}, { vectorizer: { none: {} } }),
      ({ vectorConfig }) =>
        Object.assign(vectorConfig.default ?? {}, {
          vectorizer: { 'text2vec-model2vec': { properties: ['other'] } },
        }),
      ({ properties }) => Object.assign(properties[0] ?? {}, { dataType: ['int'] }),
      ({ multiTenancyConfig }) => Object.assign(multiTenancyConfig, { enabled: true }),
    ] satisfies Parameters<typeof changed>[1][])
      statuses.push(await changed(context, change, { properties: ['title'] }));
    expect(statuses).toEqual([422, 422, 422, 422]);
    return [];
  },
  'vector-not-removed': async (context) => {
    expect(await removalOfVector(context)).toBe(422);
    return [(await context.client.getMeta()).version ?? ''];
  },
  'settings-not-tried': async ({ stack }) => {
    const server = restOf(stack.rest);
    const { status } = await server.create('Sample', { inferenceUrl: 'http://127.0.0.1:9' });
    await server.remove('Sample');
    expect(status).toBe(200);
    return [];
  },
  'run-again-fails': async ({ client }) => {
    await client.collections.delete('Film');
    const create = () => client.collections.create({ name: 'Film', vectorizers: plotVector() });
    await create();
    await expect(create()).rejects.toThrow('already exists');
    await client.collections.delete('Film');
    return [];
  },

  'several-sum-as-average': async ({ client }) => {
    const title = text2VecModel2Vec({ name: 'title_vector', sourceProperties: ['title'] });
    return withFilms(
      client,
      async (films) => {
        const targets = ['plot_vector', 'title_vector'];
        const { sum, average } = films.multiTargetVector;
        const ids = async (targetVector: ReturnType<typeof sum>) =>
          (await films.query.nearText('a shark', { targetVector })).objects.map(({ uuid }) => uuid);
        expect(await ids(sum(targets))).toEqual(await ids(average(targets)));
        return [sum.name || 'sum', average.name || 'average'];
      },
      { vectorizers: [plotVector(), title] },
    );
  },

  'emb-one-vector': async () => {
    const { objects, batch } = await whatIsSent();
    expect(objects).toHaveLength(batch);
    return [];
  },

  'vectorization-year-is-text': async () => {
    expect((await sentTexts()).chosen).toEqual(['1927']);
    return ['year', 'chosen'];
  },
};
