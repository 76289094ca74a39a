import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import { expectDynamic } from '../dynamic-index.ts';
import type { Facts } from '../fact.ts';
import { recallOf } from '../graph-recall.ts';
import { changing, expectExact, module, settingsOf } from '../index-observations.ts';
import { publishedModels } from '../published-models.ts';
import { restOf } from '../rest.ts';
import { serverSource } from '../server-source.ts';
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
    return [Math.min(...all), Math.max(...all), 2026];
  },

  'graph-may-miss': async ({ client }) => {
    expect(await recallOf(client, { maxConnections: 4, efConstruction: 8, ef: 10 })).toBeLessThan(1);
    return [];
  },

  'index-max-connections': async (context) => {
    const name = 'maxConnections';
    expect(await settingsOf(context, { [name]: 7 })).toMatchObject({ [name]: 7 });
    const source = await serverSource('adapters/repos/db/vector/hnsw/index.go');
    expect(source).toMatch(/maximumConnections: +uc\.MaxConnections,/);
    expect(source).toMatch(/maximumConnectionsLayerZero: +2 \* uc\.MaxConnections,/);
    return [name];
  },

  /** Where it was sought more widely, a search finds more. */
  'index-ef-construction': async ({ client }) => {
    const name = 'efConstruction';
    const [narrow, wide] = [
      await recallOf(client, { maxConnections: 8, [name]: 4, ef: 10 }),
      await recallOf(client, { maxConnections: 8, [name]: 256, ef: 10 }),
    ];
    expect(narrow).toBeLessThan(wide);
    return [name];
  },

  'index-ef': async ({ client }) => {
    const name = 'ef';
    const [narrow, wide] = [
      await recallOf(client, { maxConnections: 8, [name]: 10 }),
      await recallOf(client, { maxConnections: 8, [name]: 500 }),
    ];
    expect(narrow).toBeLessThan(wide);
    return [name];
  },

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
