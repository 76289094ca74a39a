import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { changing, expectDynamic, expectExact, has, module, settingsOf } from '../index-observations.ts';
import { publishedModels } from '../published-models.ts';
import { restOf } from '../rest.ts';
import { keptWith } from '../vector-options.ts';

export const facts: Facts = {
  'flat-exact': async (context) => {
    await expectExact(context);
    return ['flat'];
  },

  'index-kinds-dynamic': async () => {
    const name = 'dynamic';
    await expectDynamic();
    return [name];
  },

  'dynamic-flat-first': async () => {
    await expectDynamic();
    return [];
  },

  'flat-compares-all': async (context) => {
    await expectExact(context);
    return [];
  },

  'glossary-metric': async (context) => {
    expect(await settingsOf(context, {})).toMatchObject({ distance: 'cosine' });
    return [];
  },

  'similarity-default-metric': async (context) => {
    expect(await settingsOf(context, {})).toMatchObject({ distance: 'cosine' });
    return [];
  },

  'glossary-default-index': async ({ client }) => {
    await client.collections.delete('Sample');
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec();
    const sample = await client.collections.create({ name: 'Sample', vectorizers });
    const { indexType } = (await sample.config.get()).vectorizers.default ?? {};
    await client.collections.delete('Sample');
    expect(indexType).toBe('hnsw');
    return [];
  },

  'index-kinds-hfresh': async (context) => {
    const name = 'hfresh';
    const settings = await settingsOf(context, {}, name);
    const [probe, width] = ['searchProbe', 'ef'];
    expect(settings).toHaveProperty(probe);
    expect(settings).not.toHaveProperty(width);
    return [name, probe, width];
  },

  'published-dimensions': async () => {
    const all = publishedModels.map(({ dimensions }) => dimensions);
    return [Math.min(...all), Math.max(...all), 'flat', 768];
  },

  'index-max-connections': has('maxConnections'),

  'index-ef-construction': has('efConstruction'),

  'index-ef': has('ef'),

  'index-first-two-fixed': async (context) => {
    for (const name of ['maxConnections', 'efConstruction'])
      expect(await changing(context, (settings) => Object.assign(settings, { [name]: 77 })), name).toBe(422);
    const free = 'ef';
    expect(await changing(context, (settings) => Object.assign(settings, { [free]: 77 }))).toBe(200);
    return [free];
  },

  /** Both clients' option arrives as the kind of index; without it there is the default. */
  'reference-index': async (context) => {
    const { stack } = context;
    const { names: given, kept } = await keptWith(context, 'index');
    expect(kept.map(({ vectorIndexType }) => vectorIndexType)).toEqual(['flat', 'flat']);
    const server = restOf(stack.rest);
    await server.ask('POST', '/v1/schema', {
      class: 'Sample',
      vectorConfig: { default: { vectorizer: { [module]: {} } } },
    });
    const { body } = await server.ask('GET', '/v1/schema/Sample');
    await server.remove('Sample');
    const { vectorConfig } = body as { vectorConfig: { default: Record<string, string> } };
    const names = ['vectorIndexType', 'vectorIndexConfig'];
    for (const name of names) expect(vectorConfig.default).toHaveProperty(name);
    return [...given, ...names, vectorConfig.default.vectorIndexType ?? ''];
  },
};
