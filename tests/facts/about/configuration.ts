import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { property, restOf } from '../rest.ts';

const module = 'text2vec-model2vec';

interface Collection {
  vectorConfig: Record<string, { vectorIndexType: string; vectorIndexConfig: Record<string, unknown> }>;
}

let said: Promise<string> | undefined;

/** What a server without the module says to a collection that asks for it. */
function withoutModule(): Promise<string> {
  said ??= withOwnStack({ ENABLE_MODULES: '' }, async ({ rest }) =>
    String(
      ((await restOf(rest).create('Sample', {})).body as { error: { message: string }[] }).error[0]?.message,
    ),
  );
  return said;
}

/** What the server says of a collection that a request has made, which is removed again. */
async function made({ stack }: FactContext, settings: object, more: object = {}): Promise<Collection> {
  const server = restOf(stack.rest);
  expect((await server.create('Sample', settings, [], more)).status).toBe(200);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  await server.remove('Sample');
  return body as Collection;
}

/** The vector configuration of a collection that a client has made with its defaults. */
async function settingsOf(
  { stack }: FactContext,
  make: () => Promise<unknown>,
): Promise<Record<string, unknown>> {
  await restOf(stack.rest).remove('Sample');
  await make();
  const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Sample');
  await restOf(stack.rest).remove('Sample');
  const { vectorConfig } = body as { vectorConfig: { default: { vectorizer: Record<string, object> } } };
  return vectorConfig.default.vectorizer[module] as Record<string, unknown>;
}

/** How the server answers a collection whose configuration one function has changed. */
async function changed({ stack }: FactContext, change: (collection: Collection) => void): Promise<number> {
  const server = restOf(stack.rest);
  await server.create('Sample', {}, [property('title')]);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  change(body as Collection);
  const { status } = await server.ask('PUT', '/v1/schema/Sample', body);
  await server.remove('Sample');
  return status;
}

async function createLectures(client: WeaviateClient) {
  const { text2VecModel2Vec } = weaviate.configure.vectors;
  await client.collections.delete('Lecture');
  return client.collections.create({
    name: 'Lecture',
    vectorizers: [
      text2VecModel2Vec({ name: 'title', sourceProperties: ['title'] }),
      text2VecModel2Vec({ name: 'notes', sourceProperties: ['notes'] }),
    ],
  });
}

export const facts: Facts = {
  'module-not-by-itself': async () => {
    expect(await withoutModule()).toContain(module);
    return [];
  },

  'module-off-words': async () => [
    /no module with name "[^"]+" present/.exec(await withoutModule())?.[0] ?? '',
  ],

  /** Counted while the service says that it is not ready. */
  'asks-every-second': async () => {
    const path = '/.well-known/ready';
    const seconds = 4;
    const asked = await withOwnStack(
      (service) => ({ MODEL2VEC_INFERENCE_API: `${service}/no-such-path` }),
      async ({ recorder }) => {
        await expect.poll(() => recorder.paths.length, { timeout: 30_000 }).toBeGreaterThan(0);
        const before = recorder.paths.length;
        await pause(seconds * 1000);
        expect(recorder.paths[0]).toBe(`/no-such-path${path}`);
        return recorder.paths.length - before;
      },
      { untilReady: false },
    );
    return [path, Math.round(seconds / asked)];
  },

  /** Every text is sent, and no number. */
  'source-properties-default': async () => {
    const sent = await withOwnStack({}, async ({ rest, recorder }) => {
      const server = restOf(rest);
      const properties = [property('title'), property('tags', 'text[]'), property('year', 'int')];
      await server.create('Sample', {}, properties);
      await server.insert('Sample', { title: 'A', tags: ['b', 'c'], year: 1 });
      return recorder.take().map(({ text }) => text);
    });
    expect(sent).toEqual(['b c A']);
    return ['text', 'text[]'];
  },

  'source-properties-not-empty': async ({ stack }) => {
    const { status, body } = await restOf(stack.rest).create('Sample', { properties: [] });
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining('at least 1 property')]);
    return [];
  },

  'unknown-source-property': async (context) => {
    await made(context, { properties: ['no_such_property'] });
    return [];
  },

  'collection-name-defaults': async (context) => {
    const ofPython = await settingsOf(context, () =>
      context.python(`
import weaviate
from weaviate.classes.config import Configure
with weaviate.connect_to_local() as client:
    client.collections.create("Sample", vector_config=Configure.Vectors.text2vec_model2vec())
print("null")
`),
    );
    const ofTypeScript = await settingsOf(context, () =>
      context.client.collections.create({
        name: 'Sample',
        vectorizers: weaviate.configure.vectors.text2VecModel2Vec(),
      }),
    );
    const [[name, value] = ['none', '']] = Object.entries(ofPython);
    // The server fills in its own default where nothing was sent.
    expect(ofTypeScript[name]).toBe(false);
    return [name, String(value)];
  },

  'settings-typescript-inference-url': async (context) => {
    const { client } = context;
    const settings = { inferenceURL: 'http://127.0.0.1:9' };
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec(settings);
    const kept = await settingsOf(context, () => client.collections.create({ name: 'Sample', vectorizers }));
    expect(kept).toMatchObject(settings);
    const server = restOf(context.stack.rest);
    const insertWith = async (sent: object) => {
      await server.create('Sample', sent, [property('title')]);
      const { status } = await server.insert('Sample', { title: 'Pesto' });
      await server.remove('Sample');
      return status;
    };
    const read = 'inferenceUrl';
    expect([await insertWith(settings), await insertWith({ [read]: settings.inferenceURL })]).toEqual([
      200, 500,
    ]);
    return [...Object.keys(settings), Object.keys(kept).find((key) => key in settings) ?? '', read];
  },

  'meta-ignores-inference-url': async ({ stack }) => {
    const server = restOf(stack.rest);
    const metaOf = async () =>
      ((await server.ask('GET', '/v1/meta')).body as { modules: Record<string, unknown> }).modules[module];
    const before = await metaOf();
    await server.create('Sample', { inferenceUrl: 'http://127.0.0.1:9' });
    const after = await metaOf();
    await server.remove('Sample');
    expect(after).toEqual(before);
    expect(before).toHaveProperty('model_type', 'model2vec');
    return ['MODEL2VEC_INFERENCE_API'];
  },

  'vectorizer-cannot-change': async (context) => {
    const status = await changed(context, ({ vectorConfig }) => {
      Object.assign(vectorConfig.default ?? {}, { vectorizer: { [module]: { properties: ['title'] } } });
    });
    return ['properties', status];
  },

  'a-request-a-vector': async () => {
    const [vectors, requests, added] = await withOwnStack({}, async ({ port, grpcPort, recorder }) => {
      const client = await weaviate.connectToLocal({ port, grpcPort });
      await createLectures(client);
      const lectures = client.collections.use('Lecture');
      const id = await lectures.data.insert({ title: 'Bread', notes: 'Flour and water' });
      const { length } = recorder.take();
      const stored = await lectures.query.fetchObjectById(id, { includeVector: true });
      const third = weaviate.configure.vectors.text2VecModel2Vec({ name: 'third' });
      await lectures.config.addVector(third);
      await client.close();
      return [Object.keys(stored?.vectors ?? {}).length, length, recorder.take().length];
    });
    expect(added).toBe(0);
    return [vectors ?? 0, requests ?? 0];
  },

  'name-of-one-vector': async ({ client, stack }) => {
    await restOf(stack.rest).remove('Sample');
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec();
    const sample = await client.collections.create({ name: 'Sample', vectorizers });
    const names = Object.keys((await sample.config.get()).vectorizers);
    await restOf(stack.rest).remove('Sample');
    return names;
  },

  'targets-default-minimum': async ({ client }) => {
    const lectures = await createLectures(client);
    await lectures.data.insertMany([
      { title: 'Bread', notes: 'Flour and water' },
      { title: 'Rockets', notes: 'How engines lift a payload' },
    ]);
    const nearer = lectures.multiTargetVector.minimum(['notes', 'title']);
    const found = await Promise.all([
      lectures.query.nearText('a loaf', { targetVector: ['notes', 'title'], returnMetadata: ['distance'] }),
      lectures.query.nearText('a loaf', { targetVector: nearer, returnMetadata: ['distance'] }),
    ]);
    await client.collections.delete('Lecture');
    const [listed, minimum] = found.map(({ objects }) =>
      objects.map(({ uuid, metadata }) => [uuid, metadata?.distance]),
    );
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(minimum);
    return [];
  },

  'added-vector-not-filled': async () => {
    return withOwnStack({}, async ({ port, grpcPort, recorder }) => {
      const client = await weaviate.connectToLocal({ port, grpcPort });
      await createLectures(client);
      const lectures = client.collections.use('Lecture');
      await lectures.data.insert({ title: 'Bread', notes: 'Flour and water' });
      recorder.take();
      await lectures.config.addVector(weaviate.configure.vectors.text2VecModel2Vec({ name: 'third' }));
      for await (const { vectors } of lectures.iterator({ includeVector: true }))
        expect(vectors).not.toHaveProperty('third');
      await client.close();
      return [recorder.take().length];
    });
  },

  'vector-cannot-be-removed': async (context) => [
    await changed(context, ({ vectorConfig }) => {
      delete vectorConfig.default;
    }),
  ],

  'index-default': async ({ client, stack }) => {
    await restOf(stack.rest).remove('Sample');
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec();
    const sample = await client.collections.create({ name: 'Sample', vectorizers });
    const { indexType } = (await sample.config.get()).vectorizers.default ?? {};
    await restOf(stack.rest).remove('Sample');
    return [indexType ?? ''];
  },

  'dynamic-needs-async': async ({ stack }) => {
    const create = (rest: string) => restOf(rest).create('Sample', {}, [], { vectorIndexType: 'dynamic' });
    const refused = await create(stack.rest);
    expect(JSON.stringify(refused.body)).toContain('async indexing');
    const variable = 'ASYNC_INDEXING';
    const taken = await withOwnStack({ [variable]: 'true' }, ({ rest }) => create(rest));
    expect(taken.status).toBe(200);
    return ['dynamic', refused.status, variable];
  },

  'metric-default': async (context) => {
    const { vectorConfig } = await made(context, {});
    return [String(vectorConfig.default?.vectorIndexConfig.distance)];
  },

  'cosine-is-normalised': async ({ client, stack }) => {
    const server = restOf(stack.rest);
    await server.create('Sample', {}, [], { vectorIndexConfig: { distance: 'cosine' } });
    await server.insert('Sample', {}, { vectors: { default: [3, 4] } });
    const sample = client.collections.use('Sample');
    const { objects } = await sample.query.nearVector([30, 40], { returnMetadata: ['distance'] });
    const { indexConfig } = (await sample.config.get()).vectorizers.default ?? {};
    await server.remove('Sample');
    const metric = indexConfig && 'distance' in indexConfig ? indexConfig.distance : undefined;
    return [String(metric), objects[0]?.metadata?.distance?.toFixed(5).replace('.00000', '') ?? ''];
  },

  'metric-cannot-change': async (context) => [
    await changed(context, ({ vectorConfig }) => {
      Object.assign(vectorConfig.default?.vectorIndexConfig ?? {}, { distance: 'dot' });
    }),
  ],

  'ef-dynamic': async (context) => {
    const { vectorConfig } = await made(context, {});
    const { ef, dynamicEfFactor, dynamicEfMin, dynamicEfMax } = vectorConfig.default?.vectorIndexConfig ?? {};
    return [ef, dynamicEfFactor, dynamicEfMin, dynamicEfMax].map(Number).map(Math.abs);
  },

  'quantizer-default': async (context) => {
    const { vectorConfig } = await made(context, {});
    const config = vectorConfig.default?.vectorIndexConfig ?? {};
    const enabled = ['rq', 'sq', 'pq', 'bq'].filter(
      (name) => (config[name] as { enabled?: boolean } | undefined)?.enabled,
    );
    expect(enabled).toEqual([]);
    const variable = 'DEFAULT_QUANTIZATION';
    expect(await context.read('tests/stack/docker-compose.yml')).not.toContain(variable);
    return [variable];
  },

  'rq-defaults': async (context) => {
    const { vectorConfig } = await made(context, {}, { vectorIndexConfig: { rq: { enabled: true } } });
    const rq = vectorConfig.default?.vectorIndexConfig.rq as Record<string, number> | undefined;
    return ['rq', rq?.bits ?? 0, rq?.rescoreLimit ?? 0];
  },

  'training-limits': async (context) => {
    const limits = [];
    for (const name of ['sq', 'pq']) {
      const { vectorConfig } = await made(context, {}, { vectorIndexConfig: { [name]: { enabled: true } } });
      limits.push(vectorConfig.default?.vectorIndexConfig[name] as { trainingLimit: number });
    }
    return [...new Set(limits.map(({ trainingLimit }) => trainingLimit)), 'trainingLimit'];
  },
};
