import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { found, messageOf, statusAndMessage } from '../messages.ts';
import { secondServer } from '../second-server.ts';
import { startStandIn } from '../stand-in.ts';

const model2vec = weaviate.configure.vectors.text2VecModel2Vec;

export const facts: Facts = {
  'vector-is-immutable': async (context) => {
    const changed = await withFilm(context, async () => {
      const address = `${context.stack.rest}/v1/schema/Film`;
      const definition = await (await fetch(address)).json();
      definition.vectorConfig.plot_vector.vectorizer['text2vec-model2vec'].properties = ['title'];
      const reply = await fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(definition),
      });
      return { status: reply.status, ...(await reply.json()) };
    });
    return [changed.status, changed.error[0].message];
  },

  'first-letter-upper': async ({ client }) => {
    await client.collections.delete('Book');
    const written = 'book';
    await client.collections.create({ name: written });
    const [stored] = await client.collections.listAll();
    await client.collections.delete('Book');
    return [written, stored?.name ?? ''];
  },

  'name-rule': async ({ client }) => {
    const allowed = '_';
    await client.collections.create({ name: `B${allowed}1` });
    await client.collections.delete(`B${allowed}1`);
    const refused = 'Bo ok';
    const message = await messageOf(client.collections.create({ name: refused }));
    return [allowed, refused, ...statusAndMessage(message)];
  },

  'property-tokenization-default': async (context) =>
    withFilm(context, async (films) => {
      const field = 'field';
      await films.config.addProperty({ name: 'code', dataType: 'text', tokenization: field });
      const { properties } = await films.config.get();
      const of = (name: string) => properties.find((one) => one.name === name)?.tokenization ?? '';
      return [of('plot'), of('code')];
    }),

  'default-vector-name': async ({ client }) => unnamedVector(client),
  'vector-named-default': async ({ client }) => unnamedVector(client),

  'no-sources-all-text': async ({ client }) => {
    const texts = await textsOf(async (notes) => {
      await notes.data.insert({ title: 'one', tags: ['two', 'three'], year: 4 });
      await notes.data.insert({ title: 'one', later: 'five' });
      const { properties } = await notes.config.get();
      return properties.flatMap(({ name, dataType }) => (name === 'year' ? [] : [String(dataType)]));
    });
    expect(texts.sent).toEqual(['two three one', 'five one']);
    expect(await client.isReady()).toBe(true);
    return [...new Set(texts.result)].sort();
  },

  'auto-property-name-off': async () => {
    const { sent } = await textsOf(async (_, client) => {
      await client.collections.create({
        name: 'Film',
        properties: [
          { name: 'declared', dataType: 'text' },
          { name: 'silent', dataType: 'text', vectorizePropertyName: false },
        ],
        vectorizers: model2vec({ vectorizeCollectionName: false }),
      });
      const films = client.collections.use('Film');
      await films.data.insert({ declared: 'one' });
      await films.data.insert({ automatic: 'two' });
      await films.data.insert({ silent: 'three' });
    });
    expect(sent).toEqual(['declared one', 'two', 'three']);
    return ['vectorizePropertyName: false'];
  },

  'auto-schema-off': async () => {
    const variable = 'AUTOSCHEMA_ENABLED';
    const server = await secondServer({ [variable]: 'false' });
    const client = await server.connect();
    const message = await messageOf(client.collections.use('Memo').data.insert({ text: 'a' }));
    expect(message).toContain('Memo');
    expect(await client.collections.listAll()).toEqual([]);
    await server.stop();
    return [`${variable}=false`];
  },

  'default-vectorizer-variable': async () => {
    const setting = { DEFAULT_VECTORIZER_MODULE: 'text2vec-model2vec' };
    const { sent, result } = await textsOf(async (_, client) => {
      const memos = client.collections.use('Memo');
      await memos.data.insert({ text: 'Water the plants.' });
      const { vectorizers } = await memos.config.get();
      const { version = '' } = await client.getMeta();
      return { version, names: Object.values(vectorizers).map(({ vectorizer }) => vectorizer.name) };
    }, setting);
    expect(sent).toEqual([]);
    expect(result.names).toEqual(['none']);
    return [...Object.entries(setting).map((pair) => pair.join('=')), result.version];
  },

  'source-misspelt': async ({ client }) => {
    const [misspelt, right] = ['titel', 'title'] as const;
    await client.collections.delete('Film');
    await client.collections.create({
      name: 'Film',
      properties: [{ name: right, dataType: 'text' }],
      vectorizers: model2vec({ sourceProperties: [misspelt] }),
    });
    const films = client.collections.use('Film');
    const id = await films.data.insert({ [right]: 'Alien' });
    expect((await films.query.fetchObjectById(id, { includeVector: true }))?.vectors).toEqual({});
    await client.collections.delete('Film');
    return [misspelt, right];
  },

  'source-empty': async (context) => {
    const { emptySources } = await pythonSees(context);
    expect(emptySources).toBe('ValidationError');
    const vectorizers = model2vec({ sourceProperties: [] });
    const message = await messageOf(context.client.collections.create({ name: 'Film', vectorizers }));
    const [, said = ''] = statusAndMessage(message);
    return [said.replace("module 'text2vec-model2vec': ", '')];
  },

  'names-by-client': async (context) => {
    const { client, read } = context;
    const { version, leftOut } = await pythonSees(context);
    expect(leftOut).toEqual({ collection: true, property: false });
    await client.collections.delete('Film');
    const properties = [{ name: 'plot', dataType: 'text' as const }];
    await client.collections.create({ name: 'Film', properties, vectorizers: model2vec() });
    const { vectorConfig, properties: stored } = await client.collections.exportToJson('Film');
    await client.collections.delete('Film');
    expect(JSON.stringify(vectorConfig)).toContain('"vectorizeClassName":false');
    expect(JSON.stringify(stored)).toContain('"vectorizePropertyName":true');
    const manifest = JSON.parse(await read('node_modules/weaviate-client/package.json'));
    return [version, manifest.version];
  },

  'python-property-settings': async (context) => {
    const { written } = await pythonSees(context);
    return ['vectorize_property_name', 'skip_vectorization', written];
  },

  'target-unknown': async ({ client }) => {
    await client.collections.delete('Film');
    const films = await client.collections.create({
      name: 'Film',
      vectorizers: [model2vec({ name: 'a' }), model2vec({ name: 'b' })],
    });
    const message = await messageOf(
      client.collections.use(films.name).query.hybrid('a', { targetVector: 'zz' }),
    );
    await client.collections.delete('Film');
    return [/does not have .*\]/.exec(message)?.[0] ?? message];
  },

  'index-defaults': async (context) =>
    withFilm(context, async (films) => {
      const { plot_vector: vector } = (await films.config.get()).vectorizers;
      return [String(vector?.indexType), String(vector?.indexConfig.distance)];
    }),

  'dot-is-negative': async ({ client }) => {
    const distanceMetric = 'dot';
    await client.collections.delete('Film');
    await client.collections.create({
      name: 'Film',
      vectorizers: model2vec({
        vectorIndexConfig: weaviate.configure.vectorIndex.hnsw({ distanceMetric }),
        vectorizeCollectionName: false,
      }),
    });
    const films = client.collections.use('Film');
    await films.data.insert({ plot: 'A shark attacks.' });
    const { objects } = await films.query.nearText('A shark attacks.', { returnMetadata: ['distance'] });
    await client.collections.delete('Film');
    return [distanceMetric, (objects[0]?.metadata?.distance ?? 0).toFixed(0)];
  },

  'exists-and-case': async (context) => {
    const { existsLower } = await pythonSees(context);
    await context.client.collections.delete('Book');
    await context.client.collections.create({ name: 'Book' });
    const ofTypeScript = await context.client.collections.exists('book');
    await context.client.collections.delete('Book');
    return ['book', 'Book', existsLower, String(ofTypeScript)];
  },

  'config-get-sources': async (context) =>
    withFilm(context, async (films) => {
      const { plot_vector: vector } = (await films.config.get()).vectorizers;
      const [sources, beside] = ['properties', 'vectorizer'] as const;
      expect(vector?.[sources]).toEqual(['plot']);
      expect(vector?.[beside].name).toBe('text2vec-model2vec');
      return [sources, beside];
    }),

  'length-is-a-request': async (context) => {
    const { lengths } = await pythonSees(context);
    expect(lengths).toEqual([0, 1]);
    return withFilm(context, async (films) => {
      expect(await films.length()).toBe(0);
      await films.data.insert({ title: 'Alien' });
      expect(await films.length()).toBe(1);
      return ['len()', `${films.length.name || 'length'}()`];
    });
  },

  'update-keeps-the-rest': async (context) =>
    withFilm(context, async (films) => {
      const definition = async () => {
        const { properties, ...rest } = await films.config.get();
        return { ...rest, properties: properties.toSorted((one, other) => (one.name < other.name ? -1 : 1)) };
      };
      const before = await definition();
      const method = 'update';
      await films.config[method]({ description: 'What we show.' });
      expect(await definition()).toEqual({ ...before, description: 'What we show.' });
      return [method];
    }),

  'distance-not-offered': async (context) => {
    const { reconfigures } = await pythonSees(context);
    expect(reconfigures).toContain('ef');
    expect(reconfigures.filter((name) => name.includes('distance'))).toEqual([]);
    const types = 'node_modules/weaviate-client/dist/node/esm/collections/configure/types/vectorIndex.d.ts';
    const update = /type VectorIndexConfigHNSWUpdate = \{[^}]*\}/.exec(await context.read(types))?.[0];
    expect(update).toContain('ef?');
    expect(update).not.toContain('distance');
    return [];
  },

  'added-vector-same-text': async (context) => {
    await withFilm(context, async (films) => {
      const film = { title: 'Jaws', plot: 'A shark attacks.' };
      const id = await films.data.insert(film);
      await films.config.addVector(model2vec({ name: 'title_vector', sourceProperties: ['title'] }));
      await films.data.replace({ id, properties: film });
      await films.data.insertMany([{ id, properties: film }]);
      const stored = await films.query.fetchObjectById(id, { includeVector: true });
      expect(Object.keys(stored?.vectors ?? {})).toEqual(['plot_vector']);
    });
    return [];
  },

  'properties-stay': async (context) => {
    const { configMethods } = await pythonSees(context);
    const ofTypeScript = await withFilm(context, async (films) => Object.keys(films.config));
    const removing = [...configMethods, ...ofTypeScript].filter((name) => /delete|remove|drop/i.test(name));
    expect(removing.sort()).toEqual(['delete_property_index', 'dropInvertedIndex']);
    return [];
  },

  'delete-unknown-collection': async ({ client }) => {
    expect(await messageOf(client.collections.delete('Nothing'))).toBe('');
    return [];
  },

  'alias-blocks-name': async (context) =>
    withFilm(context, async () => {
      const alias = 'Lending';
      await context.client.alias.create({ alias, collection: 'Film' });
      await context.client.collections.delete('Film');
      const message = await messageOf(context.client.collections.create({ name: alias }));
      await context.client.alias.delete(alias);
      expect(message).toContain(alias);
      return [alias, statusAndMessage(message)[0] ?? ''];
    }),

  'delete-all-every-tenant': async ({ client }) => {
    await client.collections.create({ name: 'Other' });
    await createNotes(client);
    await client.collections.deleteAll();
    expect(await client.collections.listAll()).toEqual([]);
    return [];
  },

  'tenancy-immutable': async (context) => {
    const reply = await withFilm(context, async () => {
      const address = `${context.stack.rest}/v1/schema/Film`;
      const definition = await (await fetch(address)).json();
      definition.multiTenancyConfig.enabled = true;
      return fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(definition),
      });
    });
    return [reply.status, (await reply.json()).error[0].message];
  },

  'tenant-name-rule': async ({ client }) => {
    const notes = await createNotes(client);
    const allowed = ['_', '-'];
    await notes.tenants.create({ name: `A1${allowed.join('')}` });
    const message = await messageOf(notes.tenants.create({ name: 'bad name' }));
    const lengths = /between (\d+) and (\d+) characters/.exec(message)?.slice(1) ?? [];
    const [most = '0'] = lengths.slice(1);
    await notes.tenants.create({ name: 'a'.repeat(Number(most)) });
    expect(await messageOf(notes.tenants.create({ name: 'a'.repeat(Number(most) + 1) }))).not.toBe('');
    await client.collections.delete('Note');
    return [...allowed, ...lengths];
  },

  'tenant-unknown': async ({ client }) => {
    const nobody = (await createNotes(client)).withTenant('zoe');
    const onInsert = await messageOf(nobody.data.insert({ properties: {} }));
    const onSearch = await messageOf(nobody.query.fetchObjects());
    await client.collections.delete('Note');
    const said = 'tenant not found: "zoe"';
    expect(onInsert.replaceAll('\\', '')).toContain(said);
    return [found(onSearch, said)];
  },

  'auto-tenant-search': async ({ client }) => {
    const notes = await createNotes(client, { autoTenantCreation: true });
    const search = messageOf(notes.withTenant('zoe').query.fetchObjects());
    expect(await search).toContain('tenant not found');
    await notes.withTenant('zoe').data.insert({ properties: {} });
    expect(Object.keys(await notes.tenants.get())).toEqual(['zoe']);
    await client.collections.delete('Note');
    return [];
  },
};

type Films = Awaited<ReturnType<typeof createFilms>>;

async function createFilms(client: WeaviateClient) {
  await client.collections.delete('Film');
  await client.collections.create({
    name: 'Film',
    properties: [
      { name: 'title', dataType: 'text' },
      { name: 'plot', dataType: 'text', vectorizePropertyName: false },
    ],
    vectorizers: model2vec({
      name: 'plot_vector',
      sourceProperties: ['plot'],
      vectorizeCollectionName: false,
    }),
  });
  return client.collections.use('Film');
}

async function withFilm<Result>(
  { client }: FactContext,
  work: (films: Films) => Promise<Result>,
): Promise<Result> {
  try {
    return await work(await createFilms(client));
  } finally {
    await client.collections.delete('Film');
  }
}

async function createNotes(client: WeaviateClient, given: { autoTenantCreation?: boolean } = {}) {
  await client.collections.delete('Note');
  return client.collections.create({
    name: 'Note',
    multiTenancy: weaviate.configure.multiTenancy({ enabled: true, ...given }),
  });
}

async function unnamedVector(client: WeaviateClient): Promise<string[]> {
  await client.collections.delete('Film');
  const films = await client.collections.create({ name: 'Film', vectorizers: model2vec() });
  const names = Object.keys((await films.config.get()).vectorizers);
  await client.collections.delete('Film');
  return names;
}

/** The texts that a Weaviate of its own sends to the service, while `work` writes to a collection without declared properties. */
async function textsOf<Result>(
  work: (notes: ReturnType<WeaviateClient['collections']['use']>, client: WeaviateClient) => Promise<Result>,
  setting: Record<string, string> = {},
) {
  const service = await startStandIn();
  const server = await secondServer({
    ENABLE_MODULES: 'text2vec-model2vec',
    MODEL2VEC_INFERENCE_API: service.url,
    ...setting,
  });
  const client = await server.connect();
  await client.collections.create({
    name: 'Note',
    vectorizers: model2vec({ vectorizeCollectionName: false }),
  });
  const result = await work(client.collections.use('Note'), client);
  await server.stop();
  await service.stop();
  return { result, sent: service.asked.map(({ body }) => body.text) };
}

interface PythonSees {
  version: string;
  emptySources: string;
  leftOut: { collection: boolean; property: boolean };
  written: string;
  existsLower: string;
  lengths: number[];
  reconfigures: string[];
  configMethods: string[];
}

let seen: Promise<PythonSees> | undefined;

/** What the Python client shows of the claims that are about it; run once. */
function pythonSees({ python }: FactContext): Promise<PythonSees> {
  seen ??= python(pythonCode) as Promise<PythonSees>;
  return seen;
}

const pythonCode = `
import inspect
import json
import weaviate
from weaviate.classes.config import Configure, DataType, Property, Reconfigure

seen = {"version": weaviate.__version__}
model2vec = Configure.Vectors.text2vec_model2vec
try:
    model2vec(source_properties=[])
except Exception as error:
    seen["emptySources"] = type(error).__name__
seen["reconfigures"] = list(inspect.signature(Reconfigure.VectorIndex.hnsw).parameters)
with weaviate.connect_to_local() as client:
    def settings(prop):
        client.collections.delete("Book")
        books = client.collections.create("Book", properties=[prop], vector_config=model2vec())
        config = client.collections.export_config("Book").to_dict()
        vectorizer = config["vectorConfig"]["default"]["vectorizer"]["text2vec-model2vec"]
        return vectorizer["vectorizeClassName"], config["properties"][0]["moduleConfig"]["text2vec-model2vec"]
    collection, stored = settings(Property(name="title", data_type=DataType.TEXT))
    seen["leftOut"] = {"collection": collection, "property": stored["vectorizePropertyName"]}
    _, stored = settings(
        Property(name="title", data_type=DataType.TEXT, vectorize_property_name=True, skip_vectorization=True)
    )
    [value] = {stored["vectorizePropertyName"], stored["skip"]}
    seen["written"] = str(value).lower()
    books = client.collections.use("Book")
    seen["existsLower"] = str(client.collections.exists("book"))
    before = len(books)
    books.data.insert({"title": "Dune"})
    seen["lengths"] = [before, len(books)]
    seen["configMethods"] = [name for name in dir(books.config) if not name.startswith("_")]
    client.collections.delete("Book")
print(json.dumps(seen))
`;
