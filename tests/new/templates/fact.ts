import weaviate from 'weaviate-client';
import type { Facts } from '../../facts/fact.ts';

export const facts: Facts = {
  'new-page-dimensions': async ({ client }) => {
    const notes = await client.collections.create({
      name: 'NewPageFact',
      vectorizers: weaviate.configure.vectors.text2VecModel2Vec(),
    });
    await notes.data.insert({ text: 'A cat sleeps on the sofa.' });
    const [note] = (await notes.query.fetchObjects({ includeVector: true })).objects;
    await client.collections.delete('NewPageFact');
    return [note?.vectors.default?.length ?? 0];
  },
};
