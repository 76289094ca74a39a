import { expect } from 'playwright/test';
import weaviate, { generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { found, messageOf, statusAndMessage } from '../messages.ts';
import { secondServer } from '../second-server.ts';
import { startStandIn } from '../stand-in.ts';

const duneText = 'Noble families fight over a desert planet.';
const id = generateUuid5('Dune');

export const facts: Facts = {
  'stored-vector-left-out': async (context) => {
    const asked = await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      expect((await books.query.fetchObjectById(id))?.vectors).toEqual({});
      const option = 'includeVector';
      const object = await books.query.fetchObjectById(id, { [option]: true });
      expect(object?.vectors.about_vector).toHaveLength(256);
      return option;
    });
    const { vectorLeftOut } = await pythonSees(context);
    return [vectorLeftOut, asked];
  },

  'id-malformed': async (context) => {
    const { idMalformed } = await pythonSees(context);
    const answered = await inBooks(context, (books) => books.query.fetchObjectById('abc'));
    return [idMalformed, String(answered)];
  },

  'property-never-set': async (context) => {
    const { neverSet } = await pythonSees(context);
    const value = await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      return (await books.query.fetchObjectById(id))?.properties.title;
    });
    return [neverSet, String(value)];
  },

  'vector-dimensions': async (context) => [
    await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      return (await vectorOf(books))?.length ?? 0;
    }),
  ],

  'fetch-limit-left-out': async (context) => {
    const found = await inBooks(context, async (books) => {
      await books.data.insertMany(Array.from({ length: 12 }, () => ({ title: 'a' })));
      expect((await books.query.fetchObjects({ limit: 12 })).objects).toHaveLength(12);
      return (await books.query.fetchObjects()).objects.length;
    });
    return ['limit', found];
  },

  'fetch-limit-highest': async (context) => {
    const refused = await inBooks(context, async (books) => {
      expect((await books.query.fetchObjects({ limit: 9_000, offset: 1_000 })).objects).toEqual([]);
      return messageOf(books.query.fetchObjects({ limit: 9_001, offset: 1_000 }));
    });
    const [most = ''] = /(?<=QUERY_MAXIMUM_RESULTS ')\d+/.exec(refused) ?? [];
    return [most, found(refused, 'query maximum results exceeded')];
  },

  'iterator-order': async (context) => {
    await inBooks(context, async (books) => {
      await books.data.insertMany(Array.from({ length: 30 }, (_, index) => ({ title: `book ${index}` })));
      const ids: string[] = [];
      for await (const { uuid } of books.iterator()) ids.push(uuid);
      expect(ids).toEqual(ids.toSorted());
      expect(ids).toHaveLength(30);
    });
    return [];
  },

  'insert-waits': async (context) => {
    await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      expect((await books.query.nearText(duneText)).objects).toHaveLength(1);
    });
    return [];
  },

  'uuid5-same': async (context) => {
    const { uuid5 } = await pythonSees(context);
    expect(uuid5).toBe(generateUuid5('Dune'));
    return ['generate_uuid5', generateUuid5.name, uuid5];
  },

  'uuid5-type': async (context) => (await pythonSees(context)).uuid5Types,

  'same-id-again': async (context) => {
    const message = await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { title: 'first' } });
      return messageOf(books.data.insert({ id, properties: { title: 'second' } }));
    });
    return statusAndMessage(message);
  },

  'no-source-found-by': async (context) => {
    await inBooks(context, async (books) => {
      await books.data.insertMany([{ title: 'alone' }, { title: 'blank alone', about: '' }]);
      for await (const { vectors } of books.iterator({ includeVector: true })) expect(vectors).toEqual({});
      expect((await books.query.bm25('alone')).objects).toHaveLength(2);
      expect((await books.query.nearText('alone')).objects).toEqual([]);
    });
    return [];
  },

  'emoji-alone-is-zero': async (context) => {
    const vector = await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: '🙂' } });
      return vectorOf(books);
    });
    expect([...new Set<unknown>(vector)]).toEqual([0]);
    return [vector?.length ?? 0];
  },

  'auto-schema-number': async (context) => {
    const [guessed, declared] = await inBooks(context, async (books) => {
      await books.data.insert({ year: 1949, pages: 412 });
      const { properties } = await books.config.get();
      return ['year', 'pages'].map((name) => properties.find((one) => one.name === name)?.dataType);
    });
    return [guessed ?? '', declared ?? ''];
  },

  'auto-schema-text-joins': async ({ client }) => {
    await client.collections.delete('Note');
    const notes = await client.collections.create({
      name: 'Note',
      properties: [{ name: 'body', dataType: 'text', vectorizePropertyName: false }],
      vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
    });
    const shelf = client.collections.use('Note');
    const alone = await shelf.data.insert({ body: 'a desert' });
    const joined = await shelf.data.insert({ body: 'a desert', extra: 'a whale' });
    const vectors = await Promise.all(
      [alone, joined].map(
        async (one) => (await shelf.query.fetchObjectById(one, { includeVector: true }))?.vectors,
      ),
    );
    expect(vectors[0]).not.toEqual(vectors[1]);
    await client.collections.delete(notes.name);
    return [];
  },

  'reserved-names': async (context) =>
    inBooks(context, async (books) => {
      const refused: string[] = [];
      for (const name of ['id', '_id', 'uuid', 'vector', 'class']) {
        const message = await messageOf(books.data.insert({ properties: { [name]: 'a' } }));
        if (message.includes('is a reserved property name')) refused.push(name);
      }
      return refused;
    }),

  'wrong-type-message': async (context) =>
    statusAndMessage(await inBooks(context, (books) => messageOf(books.data.insert({ pages: 'many' })))),

  'unchanged-text-not-sent': async (context) => {
    await inBooks(
      context,
      async (books) => {
        await books.data.insert({
          id,
          properties: { about: duneText },
          vectors: { about_vector: [0.6, 0.8] },
        });
        await books.data.update({ id, properties: { pages: 500 } });
        await books.data.update({ id, properties: { about: duneText } });
        expect(await vectorOf(books)).toHaveLength(2);
        const message = await messageOf(books.data.update({ id, properties: { about: 'another text' } }));
        expect(message).toContain('connection refused');
      },
      nobodyListens,
    );
    return [];
  },

  'revectorize-check-variable': async () => {
    const variable = 'REVECTORIZE_CHECK_DISABLED';
    const service = await startStandIn();
    const server = await secondServer({
      ENABLE_MODULES: 'text2vec-model2vec',
      MODEL2VEC_INFERENCE_API: service.url,
      [variable]: 'true',
    });
    const client = await server.connect();
    const books = await createBooks(client);
    await books.data.insert({ id, properties: { about: duneText } });
    await books.data.update({ id, properties: { pages: 500 } });
    expect(service.asked.map(({ body }) => body.text)).toEqual([duneText, duneText]);
    await server.stop();
    await service.stop();
    return [`${variable}=true`];
  },

  'null-keeps-vector': async (context) => {
    const { nullKeeps } = await pythonSees(context);
    expect(nullKeeps).toBe(true);
    await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      const before = await vectorOf(books);
      await books.data.update({ id, properties: { about: null } });
      expect((await books.query.fetchObjectById(id))?.properties.about).toBeUndefined();
      expect(await vectorOf(books)).toEqual(before);
    });
    return [(await context.client.getMeta()).version ?? ''];
  },

  'null-then-replace-keeps': async (context) => {
    await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      await books.data.update({ id, properties: { about: null } });
      await books.data.replace({ id, properties: { title: 'Dune' } });
      expect(await vectorOf(books)).toHaveLength(256);
    });
    return ['replace'];
  },

  'update-unknown': async (context) => {
    const methods = ['update', 'replace'] as const;
    const statuses = await inBooks(context, async (books) => {
      const messages: string[] = [];
      for (const method of methods)
        messages.push(await messageOf(books.data[method]({ id, properties: { title: 'a' } })));
      expect(await books.length()).toBe(0);
      return messages.map((message) => statusAndMessage(message)[0]);
    });
    expect(new Set(statuses).size).toBe(1);
    return [...methods, statuses[0] ?? ''];
  },

  'batch-upserts': async (context) => {
    const { upserted } = await pythonSees(context);
    expect(upserted).toEqual(['second', 1]);
    await inBooks(context, async (books) => {
      for (const title of ['first', 'second']) await books.data.insertMany([{ id, properties: { title } }]);
      expect((await books.query.fetchObjectById(id))?.properties.title).toBe('second');
      expect(await books.length()).toBe(1);
    });
    return ['insert_many', 'insertMany'];
  },

  'delete-unknown': async (context) => {
    const { deletedUnknown } = await pythonSees(context);
    return [deletedUnknown, String(await inBooks(context, (books) => books.data.deleteById(id)))];
  },

  'delete-many-limit': async (context) => {
    const variable = 'QUERY_MAXIMUM_RESULTS';
    const server = await secondServer({ [variable]: '3' });
    const books = (await server.connect()).collections.use('Book');
    await books.data.insertMany(Array.from({ length: 5 }, () => ({ pages: 1 })));
    const { matches, successful } = await books.data.deleteMany(books.filter.byProperty('pages').equal(1));
    expect([matches, successful, await books.length()]).toEqual([5, 3, 2]);
    await server.stop();
    const refused = await inBooks(context, (here) => messageOf(here.query.fetchObjects({ limit: 100_000 })));
    return [/(?<=QUERY_MAXIMUM_RESULTS ')\d+/.exec(refused)?.[0] ?? refused, variable];
  },

  'equal-matches-words': async (context) => {
    const word = 'hobbit';
    const matches = await inBooks(context, async (books) => {
      await books.config.addProperty({ name: 'shelfmark', dataType: 'text', tokenization: 'field' });
      await books.data.insert({ title: 'The Hobbit', shelfmark: 'The Hobbit' });
      const count = async (property: string) =>
        (await books.data.deleteMany(books.filter.byProperty(property).equal(word), { dryRun: true }))
          .matches;
      return [await count('title'), await count('shelfmark')];
    });
    expect(matches).toEqual([1, 0]);
    return ['equal', word, 'field'];
  },

  'first-vector-decides': async (context) => {
    await inBooks(context, async (books) => {
      await books.data.insert({ vectors: { about_vector: [1, 2, 3] } });
      const message = await messageOf(books.data.insert({ vectors: { about_vector: [1, 2] } }));
      expect(message).toContain(
        'new node has a vector with length 2. Existing nodes have vectors with length 3',
      );
    });
    return [];
  },

  'own-missing-is-no-error': async ({ client }) => {
    await client.collections.delete('Poster');
    const posters = await client.collections.create({
      name: 'Poster',
      vectorizers: weaviate.configure.vectors.selfProvided({ name: 'own' }),
    });
    const one = await posters.data.insert({ properties: {} });
    expect((await posters.query.fetchObjectById(one, { includeVector: true }))?.vectors).toEqual({});
    await client.collections.delete('Poster');
    return [];
  },

  'brought-not-sent': async (context) => {
    await inBooks(
      context,
      async (books) => {
        await books.data.insert({
          id,
          properties: { about: duneText },
          vectors: { about_vector: [0.6, 0.8] },
        });
        expect(await messageOf(books.data.insert({ about: duneText }))).toContain('connection refused');
      },
      nobodyListens,
    );
    return [];
  },

  'wrong-length-message': async (context) => {
    const message = await inBooks(context, async (books) => {
      await books.data.insert({ about: duneText });
      return messageOf(books.data.insert({ vectors: { about_vector: [1, 2, 3] } }));
    });
    const [status] = statusAndMessage(message);
    return [status ?? '', /new node has .* index dimensions/.exec(message)?.[0] ?? message];
  },

  'bare-vector-on-named': async ({ client }) => {
    await client.collections.delete('Bare');
    const own = (name: string) => weaviate.configure.vectors.selfProvided({ name });
    const bare = await client.collections.create({ name: 'Bare', vectorizers: [own('one')] });
    const stored = await bare.data.insert({ vectors: [0.6, 0.8] });
    expect((await bare.query.fetchObjectById(stored, { includeVector: true }))?.vectors.one).toHaveLength(2);
    await bare.config.addVector(own('two'));
    const message = await messageOf(bare.data.insert({ vectors: [0.6, 0.8] }));
    await client.collections.delete('Bare');
    return [statusAndMessage(message)[0] ?? '', found(message, 'does not have single vector index')];
  },
};

type Books = Awaited<ReturnType<typeof createBooks>>;

/** An address of this machine at which nobody answers. */
const nobodyListens = 'http://127.0.0.1:9';

async function inBooks<Result>(
  { client }: FactContext,
  work: (books: Books) => Promise<Result>,
  inferenceUrl?: string,
): Promise<Result> {
  await client.collections.delete('Book');
  try {
    return await work(await createBooks(client, inferenceUrl));
  } finally {
    await client.collections.delete('Book');
  }
}

/** An empty collection whose vectors are made from `about`, by the service at an address of its own where one is given. */
async function createBooks(client: WeaviateClient, inferenceUrl?: string) {
  const settings = {
    properties: ['about'],
    vectorizeClassName: false,
    ...(inferenceUrl ? { inferenceUrl } : {}),
  };
  await client.collections.createFromJson({
    class: 'Book',
    properties: [
      { name: 'title', dataType: ['text'] },
      { name: 'about', dataType: ['text'] },
      { name: 'pages', dataType: ['int'] },
    ],
    vectorConfig: {
      about_vector: { vectorIndexType: 'hnsw', vectorizer: { 'text2vec-model2vec': settings } },
    },
  });
  return client.collections.use('Book');
}

async function vectorOf(books: Books) {
  return (await books.query.fetchObjectById(id, { includeVector: true }))?.vectors.about_vector;
}

interface PythonSees {
  vectorLeftOut: string;
  idMalformed: string;
  neverSet: string;
  uuid5: string;
  uuid5Types: string[];
  nullKeeps: boolean;
  upserted: [string, number];
  deletedUnknown: string;
}

let seen: Promise<PythonSees> | undefined;

/** What the Python client shows of the claims that are about both; run once. */
function pythonSees({ python }: FactContext): Promise<PythonSees> {
  seen ??= python(pythonCode) as Promise<PythonSees>;
  return seen;
}

const pythonCode = `
import json
import weaviate
from weaviate.classes.config import Configure
from weaviate.classes.data import DataObject
from weaviate.util import generate_uuid5

seen = {}
with weaviate.connect_to_local() as client:
    client.collections.delete("Book")
    books = client.collections.create(
        "Book",
        vector_config=Configure.Vectors.text2vec_model2vec(
            name="about_vector", source_properties=["about"], vectorize_collection_name=False
        ),
    )
    uuid = generate_uuid5("Dune")
    inserted = books.data.insert({"title": "Dune", "about": "${duneText}", "pages": 412}, uuid=uuid)
    option = "include_vector"
    assert books.query.fetch_object_by_id(uuid).vector == {}
    assert books.query.fetch_object_by_id(uuid, **{option: True}).vector != {}
    seen["vectorLeftOut"] = option
    try:
        books.query.fetch_object_by_id("abc")
    except ValueError as error:
        seen["idMalformed"] = str(error)
    seen["uuid5"] = uuid
    assert inserted != uuid and str(inserted) == uuid
    seen["uuid5Types"] = [type(uuid).__name__, type(inserted).__name__, "str()"]
    before = books.query.fetch_object_by_id(uuid, include_vector=True).vector
    books.data.update(uuid, properties={"about": None})
    after = books.query.fetch_object_by_id(uuid, include_vector=True)
    seen["nullKeeps"] = after.properties["about"] is None and after.vector == before
    seen["neverSet"] = str(books.query.fetch_object_by_id(books.data.insert({"title": "a"})).properties["pages"])
    many = generate_uuid5("many")
    for title in ("first", "second"):
        books.data.insert_many([DataObject(properties={"title": title}, uuid=many)])
    found = [one for one in books.iterator() if str(one.uuid) == many]
    seen["upserted"] = [found[0].properties["title"], len(found)]
    seen["deletedUnknown"] = str(books.data.delete_by_id(generate_uuid5("nobody")))
    client.collections.delete("Book")
print(json.dumps(seen))
`;
