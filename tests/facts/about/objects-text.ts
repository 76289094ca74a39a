import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import { createBooks, duneText, id, inBooks, nobodyListens, pythonSees, vectorOf } from '../book-shelf.ts';
import type { Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { withStandIn } from '../with-stand-in.ts';

export const facts: Facts = {
  'own-vector-until': async (context) => {
    await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      const own = Array.from({ length: 256 }, (_, index) => [3, 4][index] ?? 0);
      await books.data.update({ id, vectors: { about_vector: own } });
      expect(await vectorOf(books)).toEqual(own);
      await books.data.update({ id, properties: { pages: 500 } });
      expect(await vectorOf(books)).toEqual(own);
      await books.data.update({ id, properties: { about: 'Another text.' } });
      expect(await vectorOf(books)).not.toEqual(own);
    });
    return [];
  },

  'create-empty-text': async (context) => {
    await inBooks(context, async (books) => {
      const id = await books.data.insert({ title: 'blank', about: '' });
      expect((await books.query.fetchObjectById(id, { includeVector: true }))?.vectors).toEqual({});
    });
    return [];
  },

  'no-source-found-by': async (context) => {
    await inBooks(context, async (books) => {
      const { hasErrors } = await books.data.insertMany([
        { title: 'alone' },
        { title: 'blank alone', about: '' },
      ]);
      expect(hasErrors).toBe(false);
      for await (const { vectors } of books.iterator({ includeVector: true })) expect(vectors).toEqual({});
      expect((await books.query.bm25('alone')).objects).toHaveLength(2);
      const filters = books.filter.byProperty('title').like('*alone');
      expect((await books.query.fetchObjects({ filters })).objects).toHaveLength(2);
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

  'auto-schema-text-joins': async (context) => {
    const { client } = context;
    await inBooks(context, async (books) => {
      const objects = [{ about: duneText }, { about: duneText, abuot: 'a whale' }];
      await books.data.insertMany(objects.map((properties) => ({ properties })));
      const { objects: stored } = await books.query.fetchObjects({ includeVector: true });
      const [one, other] = stored.map(({ vectors }) => vectors);
      expect(one?.about_vector).toHaveLength(256);
      expect(one).toEqual(other);
    });
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
    await withStandIn({ [variable]: 'true' }, async (server, service) => {
      const books = await createBooks(await server.connect());
      await books.data.insert({ id, properties: { about: duneText } });
      await books.data.update({ id, properties: { pages: 500 } });
      expect(service.asked.map(({ body }) => body.text)).toEqual([duneText, duneText]);
    });
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
};
