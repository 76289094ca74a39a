import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { expectInPython, expectInTypeScript } from '../client-paths.ts';
import { portOf } from '../deployed-server.ts';
import type { FactContext, Facts } from '../fact.ts';
import { whatIsSent } from '../reference-observations.ts';
import { sentTexts } from '../sent-texts.ts';
import { shown } from '../shown.ts';
import { withFilm } from '../small-collections.ts';
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
    const { objects, batch: written } = await whatIsSent();
    expect(objects).toHaveLength(written);
    await expectVectors(context);
    const own = 'docs/weaviate/manage-objects/_includes/objects.own-vectors';
    await shown(own, 'InPlaceOfModel2Vec', { code: [['vector=film.vector', 'vectors: film']] })(context);
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
    const seen = ['What we show.', ['year'], ['one', 'two'], ['anna'], false];
    expect(await managedByTypeScript(context)).toEqual(seen);
    expect(await context.python(managedByPython)).toEqual(seen);
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

  'use-asks-nothing': async ({ python }) => {
    const closed = await python(`
import json, weaviate
from weaviate.exceptions import WeaviateClosedClientError
client = weaviate.connect_to_local()
client.close()
nowhere = client.collections.use("Nowhere")
try:
    nowhere.config.get()
    print(json.dumps(False))
except WeaviateClosedClientError:
    print(json.dumps(True))
`);
    expect(closed).toBe(true);
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

/** What each call of the table leaves behind, in TypeScript. */
async function managedByTypeScript({ client: { collections } }: FactContext): Promise<unknown[]> {
  await collections.delete('Film');
  await collections.create({ name: 'Film', vectorizers: selfProvided({ name: 'one' }) });
  const { config } = collections.use('Film');
  await config.update({ description: 'What we show.' });
  await config.addProperty({ name: 'year', dataType: 'int' });
  await config.addVector(selfProvided({ name: 'two' }));
  const { description, properties, vectorizers } = await config.get();
  await collections.delete('Film');
  const { tenants } = await collections.create({ name: 'Film', multiTenancy: { enabled: true } });
  await tenants.create({ name: 'anna' });
  const names = Object.keys(await tenants.get());
  await collections.delete('Film');
  const property = properties.map(({ name }) => name);
  return [description, property, Object.keys(vectorizers).sort(), names, await collections.exists('Film')];
}

/** The same in Python. */
const managedByPython = `
import json, weaviate
from weaviate.classes.config import Configure, DataType, Property
with weaviate.connect_to_local() as client:
    def own(name):
        return Configure.Vectors.self_provided(name=name)
    films = client.collections.create("Film", vector_config=own("one"))
    films.config.update(description="What we show.")
    films.config.add_property(Property(name="year", data_type=DataType.INT))
    films.config.add_vector(vector_config=own("two"))
    config = client.collections.export_config("Film").to_dict()
    client.collections.delete("Film")
    films = client.collections.create("Film", multi_tenancy_config=Configure.multi_tenancy(enabled=True))
    films.tenants.create("anna")
    names = list(films.tenants.get())
    client.collections.delete("Film")
    properties = [prop["name"] for prop in config["properties"]]
    is_there = client.collections.exists("Film")
    print(json.dumps([config["description"], properties, sorted(config["vectorConfig"]), names, is_there]))
`;

/** What becomes of a vector when its object is created, changed and deleted. */
async function expectVectors(context: FactContext): Promise<void> {
  await withFilm(context, async ({ data, query }) => {
    const vectorOf = async (id: string) =>
      (await query.fetchObjectById(id, { includeVector: true }))?.vectors.plot_vector;
    const id = await data.insert({ title: 'Jaws', plot: 'A shark attacks.' });
    expect((await query.fetchObjectById(id))?.vectors).toEqual({});
    const made = await vectorOf(id);
    expect(made).toHaveLength(256);
    await data.update({ id, properties: { title: 'The Shark' } });
    expect(await vectorOf(id)).toEqual(made);
    await data.update({ id, properties: { plot: 'A ship sinks.' } });
    expect(await vectorOf(id)).not.toEqual(made);
    const own = Array.from({ length: 256 }, (_, index) => [3, 4][index] ?? 0);
    const brought = await data.insert({
      properties: { plot: 'A rat cooks.' },
      vectors: { plot_vector: own },
    });
    expect(await vectorOf(brought)).toEqual(own);
    await data.deleteById(brought);
    expect((await query.nearVector(own)).objects.map(({ uuid }) => uuid)).toEqual([id]);
  });
}

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
