import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import { expectInPython, expectInTypeScript } from '../client-paths.ts';
import type { FactContext, Facts } from '../fact.ts';
import { expectWithoutEffect, pythonPropertySettings } from '../python-property-settings.ts';
import { byPython, byTypeScript, module } from '../reference-observations.ts';
import { restOf } from '../rest.ts';
import { shownBy } from '../shown-by.ts';
import { facts as hybrid } from './embeddings.ts';

/** A row of the page: the path in Python, and that in TypeScript where it is not the same in its own case. */
type Row = string | readonly [python: string, typescript: string];

const camelCase = (name: string) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const pair = (row: Row) => (typeof row === 'string' ? [row, camelCase(row)] : [...row]);

/** Looks the rows up in both packages, and gives them as they are called. */
const rows =
  (...all: readonly Row[]) =>
  async (context: FactContext) => {
    const pairs = all.map(pair);
    await expectInPython(
      context,
      pairs.map(([python = '']) => python),
    );
    expectInTypeScript(
      context,
      pairs.map(([, typescript = '']) => typescript),
    );
    return pairs.flat().map((path) => `${path}()`);
  };

export const facts: Facts = {
  'methods-connect': rows(
    'weaviate.connect_to_local',
    'weaviate.connect_to_custom',
    'client.is_ready',
    'client.get_meta',
    'client.close',
  ),
  'methods-collections': rows(
    ...['create', 'use', 'list_all', 'exists', 'delete'].map((name) => `client.collections.${name}`),
    ['client.collections.create_from_dict', 'client.collections.createFromJson'],
    ['Configure.Vectors.text2vec_model2vec', 'weaviate.configure.vectors.text2VecModel2Vec'],
    ...['get', 'update', 'add_vector'].map((name) => `collection.config.${name}`),
  ),
  'methods-objects': rows(
    ...['insert', 'insert_many', 'update', 'replace', 'delete_by_id', 'delete_many'].map(
      (name) => `collection.data.${name}`,
    ),
    ...['collection.query.fetch_object_by_id', 'collection.iterator'],
  ),
  'methods-search': rows(
    ...['near_text', 'near_vector', 'near_object', 'bm25', 'hybrid'].map(
      (name) => `collection.query.${name}`,
    ),
    'collection.aggregate.over_all',
    ['TargetVectors.average', 'collection.multiTargetVector.average'],
  ),

  'methods-promise': async ({ client }) => {
    const word = 'await';
    await client.collections.delete('Sample');
    const properties = [{ name: 'title', dataType: 'text' as const }];
    const sample = await client.collections.create({ name: 'Sample', properties });
    const asked = [
      sample.config.get(),
      sample.data.insert({ title: 'one' }),
      sample.query.bm25('one'),
      sample.query.fetchObjects(),
      sample.aggregate.overAll(),
      client.isReady(),
      client.getMeta(),
      client.collections.listAll(),
      client.collections.exists('A'),
    ];
    for (const one of asked) expect(one).toBeInstanceOf(Promise);
    await Promise.all(asked);
    const read = sample.iterator();
    expect(read).not.toBeInstanceOf(Promise);
    expect(typeof read[Symbol.asyncIterator]).toBe('function');
    for await (const { properties } of read) expect(properties).toEqual({ title: 'one' });
    await client.collections.delete('Sample');
    return [word, 'collection.iterator()', `for ${word}`];
  },
  'methods-async': async (context) => {
    const ready = await context.python(`
import asyncio, json, weaviate
async def ask():
    async with weaviate.use_async_with_local() as client:
        return await client.is_ready()
print(json.dumps(asyncio.run(ask())))
`);
    expect(ready).toBe(true);
    return ['weaviate.use_async_with_local()'];
  },
  'methods-arguments': async (context) =>
    withSample(context, async () => {
      const [found, all] = (await context.python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    sample = client.collections.use("Sample")
    print(json.dumps([len(sample.query.bm25("one", limit=2).objects), len(sample.query.bm25("one").objects)]))
`)) as [number, number];
      const options = { limit: 2 };
      const { objects } = await context.client.collections.use('Sample').query.bm25('one', options);
      expect([found, all, objects.length]).toEqual([2, 3, 2]);
      return ['limit=2', '{ limit: 2 }'];
    }),
  'methods-metadata': async (context) =>
    withSample(context, async () => {
      const asked = await context.python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    sample = client.collections.use("Sample")
    vector = [1.0, 0.0]
    with_it = sample.query.near_vector(vector, return_metadata=["distance"]).objects[0].metadata.distance
    print(json.dumps([with_it is not None, sample.query.near_vector(vector).objects[0].metadata.distance]))
`);
      const sample = context.client.collections.use('Sample');
      const [one] = (await sample.query.nearVector([1, 0], { returnMetadata: ['distance'] })).objects;
      const [without] = (await sample.query.nearVector([1, 0])).objects;
      expect([asked, typeof one?.metadata?.distance, without?.metadata?.distance]).toEqual([
        [true, null],
        'number',
        undefined,
      ]);
      return ['return_metadata=["distance"]', "returnMetadata: ['distance']"];
    }),
  'methods-defaults': async (context) => {
    const kept = [await byPython(context), await byTypeScript(context)].map(
      ({ vectorConfig }) => vectorConfig.default?.vectorizer[module]?.vectorizeClassName,
    );
    expect(kept).toEqual([true, false]);
    await shownBy(hybrid, 'alpha-left-out', context);
    return ['alpha'];
  },

  'changelog-first': async ({ client, python, read }) => [
    (await client.getMeta()).version ?? '',
    (await python('import json, weaviate; print(json.dumps(weaviate.__version__))')) as string,
    JSON.parse(await read('node_modules/weaviate-client/package.json')).version,
  ],

  'behaviour-left-out': async (context) => {
    const settings = await pythonPropertySettings(context);
    expectWithoutEffect(settings);
    return ['vector_config', settings.version, 'vectorize_property_name', 'skip_vectorization'];
  },

  'quickstart-delete': async ({ client, python }) => {
    await client.collections.create({ name: 'Answer' });
    await python(`
import weaviate
with weaviate.connect_to_local() as client:
    client.collections.delete("Answer")
print("null")
`);
    expect(await client.collections.exists('Answer')).toBe(false);
    expect(typeof client.collections.delete).toBe('function');
    return ['client.collections.delete("Answer")'];
  },
};

/** Three objects with vectors of two numbers. */
async function withSample<Result>(
  { client, stack }: FactContext,
  work: () => Promise<Result>,
): Promise<Result> {
  await restOf(stack.rest).remove('Sample');
  const sample = await client.collections.create({
    name: 'Sample',
    vectorizers: weaviate.configure.vectors.selfProvided(),
  });
  await sample.data.insertMany(
    [1, 2, 3].map((number) => ({ properties: { title: 'one' }, vectors: [number, 1] })),
  );
  try {
    return await work();
  } finally {
    await client.collections.delete('Sample');
  }
}
