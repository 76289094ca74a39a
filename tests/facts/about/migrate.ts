import { expect } from 'playwright/test';
import weaviate, { generateUuid5, type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { found, messageOf, statusAndMessage } from '../messages.ts';
import { secondServer } from '../second-server.ts';
import { type StandIn, startStandIn } from '../stand-in.ts';

const { text2VecModel2Vec, selfProvided, text2VecOpenAI } = weaviate.configure.vectors;
const id = generateUuid5('Harvest');
const harvest = { title: 'Harvest', body: 'Farmers pick apples.' };

export const facts: Facts = {
  'other-model-same-name': async () => {
    await withStandIn({}, async (client, service) => {
      const articles = await createArticles(client);
      await articles.data.insert({ id, properties: harvest });
      service.answer = { status: 200, body: '{"vector":[0.8,-0.6]}' };
      const { objects } = await articles.query.nearText(harvest.body, { returnMetadata: ['distance'] });
      expect(objects[0]?.metadata?.distance).toBeCloseTo(1);
    });
    return [];
  },

  'copy-twice-overwrites': async ({ client }) => {
    const articles = await createArticles(client);
    const kept = generateUuid5('Launch');
    await articles.data.insert({ id: kept, properties: { title: 'Launch' } });
    for (const title of ['first', 'second'])
      await articles.data.insertMany([{ id, properties: { ...harvest, title } }]);
    expect((await articles.query.fetchObjectById(id))?.properties.title).toBe('second');
    expect(await articles.length()).toBe(2);
    expect(await articles.data.exists(kept)).toBe(true);
    await client.collections.delete('Article');
    return [];
  },

  'alias-needs-target': async ({ client }) => {
    expect(await messageOf(client.alias.create({ alias: 'News', collection: 'Nowhere' }))).not.toBe('');
    await client.collections.delete('Article');
    await client.collections.create({ name: 'Article' });
    await client.alias.create({ alias: 'News', collection: 'Article' });
    const away = messageOf(client.alias.update({ alias: 'News', newTargetCollection: 'Nowhere' }));
    expect(await away).not.toBe('');
    expect((await client.alias.get('News'))?.collection).toBe('Article');
    await client.alias.delete('News');
    await client.collections.delete('Article');
    return [];
  },

  'revectorize-fills': async () => {
    const variable = 'REVECTORIZE_CHECK_DISABLED';
    const method = 'replace';
    await withStandIn({ [variable]: 'true' }, async (client, service) => {
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

/** Works on a Weaviate of its own, whose service is a stand-in. */
async function withStandIn(
  setting: Record<string, string>,
  work: (client: WeaviateClient, service: StandIn) => Promise<void>,
): Promise<void> {
  const service = await startStandIn();
  const server = await secondServer({
    ENABLE_MODULES: 'text2vec-model2vec',
    MODEL2VEC_INFERENCE_API: service.url,
    ...setting,
  });
  try {
    await work(await server.connect(), service);
  } finally {
    await server.stop();
    await service.stop();
  }
}
