import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import { createBooks, duneText, id, inBooks, nobodyListens, vectorOf } from '../book-shelf.ts';
import type { Facts } from '../fact.ts';
import { found, messageOf, statusAndMessage } from '../messages.ts';
import { withStandIn } from '../with-stand-in.ts';

export const facts: Facts = {
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

  'own-moved': async (context) => {
    await withStandIn({}, async (server, service) => {
      const there = await createBooks(await server.connect());
      await inBooks(context, async (books) => {
        await books.data.insert({ id, properties: { about: duneText } });
        const read = await books.query.fetchObjectById(id, { includeVector: true });
        await there.data.insert({ id, properties: read?.properties ?? {}, vectors: read?.vectors ?? {} });
        expect(await vectorOf(there)).toEqual(await vectorOf(books));
      });
      expect(service.asked).toEqual([]);
    });
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
    const [status = '', said = ''] = statusAndMessage(message);
    return [status, /new node has .* index dimensions$/.exec(said)?.[0] ?? said];
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
