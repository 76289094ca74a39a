import { expect } from 'playwright/test';
import { duneText, id, inBooks, pythonSees, vectorOf } from '../book-shelf.ts';
import type { Facts } from '../fact.ts';
import { found, messageOf } from '../messages.ts';
import { publishedModels } from '../published-models.ts';

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

  'vector-dimensions': async (context) => {
    const dimensions = await inBooks(context, async (books) => {
      await books.data.insert({ id, properties: { about: duneText } });
      return (await vectorOf(books))?.length ?? 0;
    });
    expect(publishedModels.filter((model) => model.dimensions !== dimensions)).not.toEqual([]);
    return [dimensions];
  },

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
      await books.data.insertMany(Array.from({ length: 150 }, (_, index) => ({ title: `book ${index}` })));
      const ids: string[] = [];
      for await (const { uuid } of books.iterator()) ids.push(uuid);
      expect(ids).toEqual(ids.toSorted());
      expect(ids).toHaveLength(150);
    });
    const options = (await context.python(`
import inspect, json, weaviate
with weaviate.connect_to_local() as client:
    print(json.dumps(list(inspect.signature(client.collections.use("Book").iterator).parameters)))
`)) as string[];
    expect(options).toContain('include_vector');
    expect(options.filter((name) => /filter|sort/.test(name))).toEqual([]);
    const types = await context.read(
      'node_modules/weaviate-client/dist/node/esm/collections/collection/index.d.ts',
    );
    const ofTypeScript = /type IteratorOptions<[^>]*> = \{[^}]*\}/.exec(types)?.[0];
    expect(ofTypeScript).toContain('includeVector?');
    expect(ofTypeScript).not.toMatch(/filter|sort/i);
    return [];
  },
};
