import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { restOf } from '../rest.ts';
import { createLectures, removalOfVector } from '../server-settings.ts';
import { shownBy } from '../shown-by.ts';
import { pythonSees } from '../small-collections.ts';
import { facts as definition } from './collection-definition.ts';

export const facts: Facts = {
  'a-request-a-vector': async () => {
    const [vectors, requests, added] = await withOwnStack({}, async ({ port, grpcPort, recorder }) => {
      const client = await weaviate.connectToLocal({ port, grpcPort });
      await createLectures(client);
      const lectures = client.collections.use('Lecture');
      const id = await lectures.data.insert({ title: 'Bread', notes: 'Flour and water' });
      const { length } = recorder.take();
      const stored = await lectures.query.fetchObjectById(id, { includeVector: true });
      const third = weaviate.configure.vectors.text2VecModel2Vec({ name: 'third' });
      await lectures.config.addVector(third);
      await client.close();
      return [Object.keys(stored?.vectors ?? {}).length, length, recorder.take().length];
    });
    expect(added).toBe(0);
    return [vectors ?? 0, requests ?? 0];
  },

  'name-of-one-vector': async ({ client, stack }) => {
    await restOf(stack.rest).remove('Sample');
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec();
    const sample = await client.collections.create({ name: 'Sample', vectorizers });
    const names = Object.keys((await sample.config.get()).vectorizers);
    await restOf(stack.rest).remove('Sample');
    return names;
  },

  'targets-default-minimum': async ({ client }) => {
    const lectures = await createLectures(client);
    await lectures.data.insertMany([
      { title: 'Bread', notes: 'Flour and water' },
      { title: 'Rockets', notes: 'How engines lift a payload' },
    ]);
    const nearer = lectures.multiTargetVector.minimum(['notes', 'title']);
    const found = await Promise.all([
      lectures.query.nearText('a loaf', { targetVector: ['notes', 'title'], returnMetadata: ['distance'] }),
      lectures.query.nearText('a loaf', { targetVector: nearer, returnMetadata: ['distance'] }),
    ]);
    await client.collections.delete('Lecture');
    const [listed, minimum] = found.map(({ objects }) =>
      objects.map(({ uuid, metadata }) => [uuid, metadata?.distance]),
    );
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(minimum);
    return [];
  },

  'added-vector-not-filled': async () => {
    return withOwnStack({}, async ({ port, grpcPort, recorder }) => {
      const client = await weaviate.connectToLocal({ port, grpcPort });
      await createLectures(client);
      const lectures = client.collections.use('Lecture');
      await lectures.data.insert({ title: 'Bread', notes: 'Flour and water' });
      recorder.take();
      await lectures.config.addVector(weaviate.configure.vectors.text2VecModel2Vec({ name: 'third' }));
      for await (const { vectors } of lectures.iterator({ includeVector: true }))
        expect(vectors).not.toHaveProperty('third');
      await client.close();
      return [recorder.take().length];
    });
  },

  'vector-cannot-be-removed': async (context) => {
    const status = await removalOfVector(context);
    const { config } = context.client.collections.use('Lecture');
    const { configMethods } = await pythonSees(context);
    const ofVectors = [...configMethods, ...Object.keys(config)].filter((name) => /vector/i.test(name));
    const method = 'delete_vector_index';
    expect(ofVectors).toEqual(['add_vector', method, 'addVector']);
    await shownBy(definition, 'vector-stays', context);
    return [status, method];
  },
};
