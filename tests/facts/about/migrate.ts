import { expect } from 'playwright/test';
import weaviate, { generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { found, messageOf, statusAndMessage } from '../messages.ts';
import { withStandIn } from '../with-stand-in.ts';

const { text2VecModel2Vec, selfProvided, text2VecOpenAI } = weaviate.configure.vectors;
const id = generateUuid5('Harvest');
const harvest = { title: 'Harvest', body: 'Farmers pick apples.' };

export const facts: Facts = {
  'other-model-same-name': async () => {
    await withStandIn({}, async (server, service) => {
      const articles = await createArticles(await server.connect());
      await articles.data.insert({ id, properties: harvest });
      service.answer = { status: 200, body: '{"vector":[0.8,-0.6]}' };
      const { objects } = await articles.query.nearText(harvest.body, { returnMetadata: ['distance'] });
      expect(objects[0]?.metadata?.distance).toBeCloseTo(1);
    });
    return [];
  },

  'copy-twice-overwrites': async ({ client }) => {
    const articles = await createArticles(client);
    await client.collections.delete('Renewed');
    const renewed = await client.collections.create({ name: 'Renewed' });
    const deleted = generateUuid5('Launch');
    await articles.data.insertMany([
      { id, properties: harvest },
      { id: deleted, properties: { title: 'Launch' } },
    ]);
    const copy = async () => {
      for await (const { uuid, properties } of articles.iterator())
        await renewed.data.insertMany([{ id: uuid, properties }]);
    };
    await copy();
    await articles.data.update({ id, properties: { title: 'Frost' } });
    await articles.data.deleteById(deleted);
    await copy();
    expect((await renewed.query.fetchObjectById(id))?.properties.title).toBe('Frost');
    expect(await renewed.length()).toBe(2);
    expect(await renewed.data.exists(deleted)).toBe(true);
    for (const name of ['Article', 'Renewed']) await client.collections.delete(name);
    return [];
  },

  'alias-needs-target': async ({ client }) => {
    const alias = 'News';
    const nowhere = client.alias.create({ alias, collection: 'Nowhere' });
    expect(await messageOf(nowhere)).toContain('does not exist');
    for (const name of ['Article', 'Renewed']) {
      await client.collections.delete(name);
      await client.collections.create({ name });
    }
    await client.alias.create({ alias, collection: 'Article' });
    const switchTo = (newTargetCollection: string) => client.alias.update({ alias, newTargetCollection });
    expect(await messageOf(switchTo('Nowhere'))).toContain('does not exist');
    const targets: unknown[] = [];
    for (const name of ['Renewed', 'Article']) {
      await switchTo(name);
      targets.push((await client.alias.get(alias))?.collection);
    }
    expect(targets).toEqual(['Renewed', 'Article']);
    await client.alias.delete(alias);
    for (const name of ['Article', 'Renewed']) await client.collections.delete(name);
    return [];
  },

  'new-alias-outlives': async ({ client }) => {
    const alias = 'News';
    await client.collections.delete('Article');
    await client.collections.create({ name: 'Article' });
    await client.alias.create({ alias, collection: 'Article' });
    await client.collections.delete('Article');
    expect((await client.alias.get(alias))?.collection).toBe('Article');
    await client.alias.delete(alias);
    expect(await client.alias.listAll()).toEqual([]);
    return [];
  },

  'revectorize-fills': async () => {
    const variable = 'REVECTORIZE_CHECK_DISABLED';
    const method = 'replace';
    await withStandIn({ [variable]: 'true' }, async (server, service) => {
      const client = await server.connect();
      const articles = await createArticles(client, selfProvided({ name: 'old' }));
      await articles.data.insert({ id, properties: harvest, vectors: { old: [1, 2, 3] } });
      await articles.config.addVector(text2VecModel2Vec({ name: 'model2vec', sourceProperties: ['body'] }));
      expect(service.asked).toEqual([]);
      await articles.data[method]({ id, properties: harvest, vectors: { old: [1, 2, 3] } });
      const stored = await articles.query.fetchObjectById(id, { includeVector: true });
      expect(stored?.vectors).toEqual({
        old: [1, 2, 3],
        model2vec: [expect.closeTo(0.6), expect.closeTo(0.8)],
      });
      const again = await createArticles(client);
      await again.data.insert({ id, properties: harvest });
      await again.config.addVector(text2VecModel2Vec({ name: 'title', sourceProperties: ['title'] }));
      service.asked = [];
      await again.data[method]({ id, properties: harvest });
      expect(service.asked).toHaveLength(2);
    });
    return [`${variable}=true`, method];
  },

  'other-needs-key': async ({ client }) => {
    const articles = await createArticles(client);
    await articles.config.addVector(text2VecOpenAI({ name: 'openai', sourceProperties: ['body'] }));
    const message = await messageOf(articles.data.insert(harvest));
    await articles.data.insert({ properties: harvest, vectors: { openai: [1, 2, 3] } });
    await client.collections.delete('Article');
    return [statusAndMessage(message)[0] ?? '', found(message, 'no api key found')];
  },
};

async function createArticles(client: WeaviateClient, own?: ReturnType<typeof selfProvided<string>>) {
  const vectorizers = text2VecModel2Vec({
    name: 'model2vec',
    sourceProperties: ['body'],
    vectorizeCollectionName: false,
  });
  const properties = [
    { name: 'title' as const, dataType: 'text' as const },
    { name: 'body' as const, dataType: 'text' as const, vectorizePropertyName: false },
  ];
  await client.collections.delete('Article');
  if (own) await client.collections.create({ name: 'Article', properties, vectorizers: own });
  else await client.collections.create({ name: 'Article', properties, vectorizers });
  return client.collections.use('Article');
}
