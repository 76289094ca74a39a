import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { publishedModels } from '../published-models.ts';
import { property, restOf } from '../rest.ts';

const module = 'text2vec-model2vec';
type Settings = Record<string, unknown>;

/** The index settings that a collection has after it was created with these. */
async function settingsOf(
  { stack }: { stack: { rest: string } },
  vectorIndexConfig: object,
  vectorIndexType = 'hnsw',
) {
  const server = restOf(stack.rest);
  const made = await server.create('Sample', {}, [property('title')], { vectorIndexType, vectorIndexConfig });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  await server.remove('Sample');
  return (body as { vectorConfig: { default: { vectorIndexConfig: Settings } } }).vectorConfig.default
    .vectorIndexConfig;
}

/** How the server answers when a setting of an index is changed. */
async function changing({ stack }: FactContext, change: (settings: Settings) => void): Promise<number> {
  const server = restOf(stack.rest);
  await server.create('Sample', {}, [property('title')]);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  change(
    (body as { vectorConfig: { default: { vectorIndexConfig: Settings } } }).vectorConfig.default
      .vectorIndexConfig,
  );
  const { status } = await server.ask('PUT', '/v1/schema/Sample', body);
  await server.remove('Sample');
  return status;
}

const has = (name: string) => async (context: FactContext) => {
  expect(await settingsOf(context, {})).toHaveProperty(name);
  return [name];
};

const bytes = (dimensions: number, bits: number) => (dimensions * bits) / 8;

export const facts: Facts = {
  'bytes-of-a-vector': async () => [256, bytes(256, 32)],
  'bytes-of-two': async () => {
    expect(bytes(512, 32)).toBe(2 * bytes(256, 32));
    return [256, bytes(256, 32), 512];
  },
  'sizing-vectors': async () => {
    const [perNumber, dimensions] = [32 / 8, 256];
    return [perNumber, dimensions, Math.round((1e6 * dimensions * perNumber) / 1e9)];
  },

  /** The bits that the server keeps of a dimension, by its own settings. */
  'quantizer-bytes': async (context) => {
    const dimensions = 256;
    const rq = async (bits: number) =>
      ((await settingsOf(context, { rq: { enabled: true, bits } })).rq as { bits: number }).bits;
    const [eight, one] = [await rq(8), await rq(1)];
    for (const name of ['sq', 'pq', 'bq'])
      expect((await settingsOf(context, { [name]: { enabled: true } }))[name]).toMatchObject({
        enabled: true,
      });
    const [whole, bit] = [bytes(dimensions, eight), bytes(dimensions, one)];
    return [dimensions, 'rq', eight, whole, 'rq', one, bit, 'sq', whole, 'pq', 'bq', bit];
  },

  'quantizer-keeps-whole': async (context) => {
    const { client } = context;
    await client.collections.delete('Sample');
    const sample = await client.collections.create({
      name: 'Sample',
      vectorizers: weaviate.configure.vectors.selfProvided({
        quantizer: weaviate.configure.vectorIndex.quantizer.bq(),
      }),
    });
    const id = await sample.data.insert({ vectors: [0.25, -0.5, 0.125] });
    const stored = await sample.query.fetchObjectById(id, { includeVector: true });
    await client.collections.delete('Sample');
    expect(stored?.vectors.default).toEqual([0.25, -0.5, 0.125]);
    return [];
  },

  'rq-no-training': async (context) => {
    const { rq, sq, pq } = await settingsOf(context, { rq: { enabled: true } });
    expect([Object.keys(Object(sq)), Object.keys(Object(pq))]).toEqual([
      expect.arrayContaining(['trainingLimit']),
      expect.arrayContaining(['trainingLimit']),
    ]);
    // Its own limit is for centring, which is off.
    expect(rq).toMatchObject({ enabled: true, centering: false });
    return ['rq'];
  },

  'sq-pq-later': async (context) => {
    const names = ['sq', 'pq'];
    for (const name of names)
      expect(
        await changing(context, (settings) => Object.assign(Object(settings[name]), { enabled: true })),
        name,
      ).toBe(200);
    return names;
  },

  'flat-exact': async (context) => {
    const name = 'flat';
    expect(Object.keys(await settingsOf(context, {}, name))).not.toContain('ef');
    return [name];
  },
  'index-kinds-dynamic': async () => {
    const name = 'dynamic';
    await expectDynamic(name);
    return [name];
  },
  'dynamic-flat-first': async () => {
    await expectDynamic('dynamic');
    return [];
  },
  'flat-compares-all': async (context) => {
    expect(Object.keys(await settingsOf(context, {}, 'flat'))).not.toContain('maxConnections');
    return [];
  },
  'quantizer-names': async (context) => {
    const names = ['rq', 'sq', 'pq', 'bq'];
    for (const name of names)
      expect(await settingsOf(context, { [name]: { enabled: true } })).toMatchObject({
        [name]: { enabled: true },
      });
    return names;
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
    expect(Object.keys(settings)).not.toContain('ef');
    return [name];
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

  'reference-quantizer': async (context) => {
    const settings = await settingsOf(context, {});
    const on = ['rq', 'sq', 'pq', 'bq'].filter(
      (name) => (settings[name] as { enabled?: boolean } | undefined)?.enabled,
    );
    expect(on).toEqual([]);
    return ['quantizer', 'quantizer', 'vectorIndexConfig'];
  },
  'reference-index': async ({ stack }) => {
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
    return ['vector_index_config', 'vectorIndexConfig', ...names, vectorConfig.default.vectorIndexType ?? ''];
  },
};

let dynamic: Promise<Settings> | undefined;

/** An index of this kind has settings of both others, and a number of objects at which it changes. */
async function expectDynamic(kind: string): Promise<void> {
  dynamic ??= withOwnStack({ ASYNC_INDEXING: 'true' }, ({ rest }) =>
    settingsOf({ stack: { rest } }, {}, kind),
  );
  expect(Object.keys(await dynamic)).toEqual(expect.arrayContaining(['flat', 'hnsw', 'threshold']));
}
