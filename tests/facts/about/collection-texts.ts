import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { messageOf, statusAndMessage } from '../messages.ts';
import { expectWithoutEffect, pythonPropertySettings } from '../python-property-settings.ts';
import { sentTexts } from '../sent-texts.ts';
import { model2vec, pythonSees, textsOf } from '../small-collections.ts';

export const facts: Facts = {
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

  'default-vectorizer-variable': () => insertedByDefault(),

  'insert-ignores-default': async () => {
    await insertedByDefault();
    return [];
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
    await films.data.insertMany(['Alien', 'Jaws', 'Titanic'].map((title) => ({ [right]: title })));
    const { objects } = await films.query.fetchObjects({ includeVector: true });
    expect(objects.map(({ vectors }) => vectors)).toEqual([{}, {}, {}]);
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
    const { named, propertyNamed } = await sentTexts();
    expect([...named, ...propertyNamed]).toEqual(['Demo Collection A title', 'title A title']);
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
    const settings = await pythonPropertySettings(context);
    expectWithoutEffect(settings);
    return ['vectorize_property_name', 'skip_vectorization', String(settings.kept.skip)];
  },
};

/** An insert into a collection that is not there makes one without a vectorizer, whatever the default is. */
async function insertedByDefault(): Promise<string[]> {
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
}
