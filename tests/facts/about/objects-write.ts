import { expect } from 'playwright/test';
import { generateUuid5 } from 'weaviate-client';
import { duneText, id, inBooks, pythonSees } from '../book-shelf.ts';
import type { Facts } from '../fact.ts';
import { messageOf, statusAndMessage } from '../messages.ts';
import { secondServer } from '../second-server.ts';
import { groupIn, serverSource } from '../server-source.ts';

export const facts: Facts = {
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
    const [known, unknown] = await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { title: 'Dune' } });
      return [await books.data.deleteById(id), await books.data.deleteById(id)];
    });
    expect(known).toBe(unknown);
    return [deletedUnknown, String(unknown)];
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

  'reserved-names': async (context) =>
    inBooks(context, async (books) => {
      const list = /reservedPropertyNames\s+= \[\]string\{(.*)\}/;
      const names = JSON.parse(`[${groupIn(await serverSource('entities/schema/validation.go'), list)}]`);
      for (const name of names)
        expect(await messageOf(books.data.insert({ properties: { [name]: 'a' } })), name).toContain(
          'is a reserved property name',
        );
      return names;
    }),

  'wrong-type-message': async (context) =>
    inBooks(context, async (books) => {
      const message = await messageOf(books.data.insert({ pages: 'many' }));
      expect(await books.length()).toBe(0);
      return statusAndMessage(message);
    }),

  'auto-schema-number': async (context) => {
    const [guessed, declared] = await inBooks(context, async (books) => {
      await books.data.insert({ year: 1949, pages: 412 });
      const { properties } = await books.config.get();
      return ['year', 'pages'].map((name) => properties.find((one) => one.name === name)?.dataType);
    });
    return [guessed ?? '', declared ?? ''];
  },
};
