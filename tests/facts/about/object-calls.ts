import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { expectInPython, expectInTypeScript } from '../client-paths.ts';
import { portOf } from '../deployed-server.ts';
import type { Facts } from '../fact.ts';
import { sentTexts } from '../sent-texts.ts';
import { facts as wire } from './deploy-wire.ts';

const { selfProvided } = weaviate.configure.vectors;

const inCollection = (path: string) => `collection.${path === 'batch' ? 'batch.fixed_size' : path}`;

export const facts: Facts = {
  /** Each row, with what it asks the service for. */
  'objects-table': async (context) => {
    const python = [
      'data.insert',
      'batch',
      'data.insert_many',
      'query.fetch_object_by_id',
      'data.update',
      'data.delete_by_id',
    ];
    const typescript = [
      'data.insert',
      'data.insertMany',
      'query.fetchObjectById',
      'data.update',
      'data.deleteById',
    ];
    await expectInPython(context, python.map(inCollection));
    expectInTypeScript(context, typescript.map(inCollection));
    const { requests, brought } = await sentTexts();
    const { update: text, sameAgain, otherProperty, fetch: read } = requests;
    expect([text, sameAgain, otherProperty, brought, read]).toEqual([1, 0, 0, 0, 0]);
    const [insert = '', batch = '', many = '', fetch = '', update = '', remove = ''] = python;
    const [, insertMany = '', fetchById = '', , deleteById = ''] = typescript;
    return [
      insert,
      insert,
      batch,
      many,
      insertMany,
      'vector=',
      'vectors:',
      fetch,
      fetchById,
      update,
      update,
      update,
      update,
      remove,
      deleteById,
    ];
  },

  'collections-table': async (context) => {
    const python = ['config.update', 'config.add_property', 'config.add_vector', 'tenants.create'];
    const typescript = [
      'config.get',
      'config.update',
      'config.addProperty',
      'config.addVector',
      'tenants.create',
    ];
    await expectInPython(context, python.map(inCollection));
    expectInTypeScript(context, typescript.map(inCollection));
    const { collections } = context.client;
    await collections.create({ name: 'Film', vectorizers: selfProvided() });
    const exported = await context.python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    name = client.collections.export_config("Film").name
    client.collections.delete("Film")
    print(json.dumps([name, client.collections.exists("Film")]))
`);
    expect(exported).toEqual(['Film', false]);
    await collections.delete('Film');
    return [
      ...['collections.create("Film", ...)', 'collections.create({...})', 'vector_config=', 'vectorizers:'],
      ...['collections.export_config("Film")', `films.${typescript[0]}()`],
      ...python.slice(0, 3),
      ...typescript.slice(1, 4),
      ...['tenants.create', 'tenants.create', 'collections.delete("Film")', "collections.delete('Film')"],
    ];
  },

  'random-ids': async ({ client }) => {
    await client.collections.delete('Sample');
    const sample = await client.collections.create({ name: 'Sample' });
    const ids = [await sample.data.insert({ title: 'one' }), await sample.data.insert({ title: 'one' })];
    expect(ids[0]).not.toBe(ids[1]);
    await client.collections.delete('Sample');
    return [];
  },

  'import-twice': async ({ client }) => {
    await client.collections.delete('Sample');
    const sample = await client.collections.create({ name: 'Sample' });
    for (const _ of [1, 2]) await sample.data.insertMany([{ title: 'one' }, { title: 'two' }]);
    expect(await sample.length()).toBe(4);
    await client.collections.delete('Sample');
    return [];
  },

  'use-asks-nothing': async () => {
    const own = await weaviate.connectToLocal();
    const method = 'use';
    const asked = await requestsOf(async () => own.collections[method]('Nowhere'));
    const later = await requestsOf(() =>
      expect(own.collections.use('Nowhere').config.get()).rejects.toThrow(),
    );
    await own.close();
    expect(asked).toEqual([]);
    expect(later).not.toEqual([]);
    return [method];
  },
  /** Batches and searches ask nothing over REST, and making a collection does. */
  'glossary-grpc': async (context) => {
    const { client } = context;
    const { create, remove, work } = await overRest(client);
    expect([create, remove, work].map(({ length }) => length > 0)).toEqual([true, true, false]);
    return [...((await wire['grpc-is-http-2']?.(context)) ?? []), await portOf(1)];
  },
  'glossary-rest': async ({ client }) => {
    const { create } = await overRest(client);
    expect(create).toContainEqual(expect.stringContaining('/v1/schema'));
    return [await portOf(0)];
  },
  'connect-asks': async () => {
    const asked = await requestsOf(async () => (await weaviate.connectToLocal()).close());
    expect(asked).not.toEqual([]);
    return [];
  },
};

async function overRest({ collections }: WeaviateClient) {
  await collections.delete('Sample');
  const create = await requestsOf(() => collections.create({ name: 'Sample' }));
  const { data, query } = collections.use('Sample');
  const work = await requestsOf(async () => {
    await data.insertMany([{ title: 'Bread' }]);
    expect((await query.bm25('bread')).objects).toHaveLength(1);
  });
  return { create, work, remove: await requestsOf(() => collections.delete('Sample')) };
}

/** The addresses that the TypeScript client asks over REST while something is done. */
async function requestsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { fetch: real } = globalThis;
  const paths: string[] = [];
  globalThis.fetch = (input, init) => {
    paths.push(String(input));
    return real(input, init);
  };
  try {
    await work();
  } finally {
    globalThis.fetch = real;
  }
  return paths;
}
