import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext } from './fact.ts';
import { byDistance, objectsWith, randomVectors } from './random-vectors.ts';
import { property, restOf } from './rest.ts';
import { changed } from './server-settings.ts';

export const module = 'text2vec-model2vec';
export type Settings = Record<string, unknown>;

/** The index settings that a collection has after it was created with these. */
export async function settingsOf(
  { stack }: { stack: { rest: string } },
  vectorIndexConfig: object,
  vectorIndexType = 'hnsw',
) {
  const server = restOf(stack.rest);
  const made = await server.create('Sample', {}, [property('title')], { vectorIndexType, vectorIndexConfig });
  expect(made.status, JSON.stringify(made.body)).toBe(200);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  await server.remove('Sample');
  return (body as { vectorConfig: { default: { vectorIndexConfig: Settings } } }).vectorConfig.default
    .vectorIndexConfig;
}

/** How the server answers when a setting of an index is changed. */
export function changing(context: FactContext, change: (settings: Settings) => void): Promise<number> {
  return changed(context, ({ vectorConfig }) => change(vectorConfig.default?.vectorIndexConfig ?? {}));
}

export const bytes = (dimensions: number, bits: number) => (dimensions * bits) / 8;

/** A flat index finds the very objects that a comparison with all vectors finds, in the same order. */
export async function expectExact({ client }: FactContext): Promise<void> {
  const vector = randomVectors(16);
  const all = objectsWith(vector, 600);
  await client.collections.delete('Sample');
  const sample = await client.collections.create({
    name: 'Sample',
    vectorizers: weaviate.configure.vectors.selfProvided({
      vectorIndexConfig: weaviate.configure.vectorIndex.flat({ distanceMetric: 'l2-squared' }),
    }),
  });
  expect((await sample.data.insertMany(all)).hasErrors).toBe(false);
  for (let round = 0; round < 10; round++) {
    const query = vector();
    const { objects } = await sample.query.nearVector(query, { limit: 10 });
    expect(objects.map(({ uuid }) => uuid)).toEqual(byDistance(all, query).slice(0, 10));
  }
  await client.collections.delete('Sample');
}

/** A number of a vector comes back as one of 32 bits. */
export async function expectSinglePrecision({ client }: FactContext): Promise<void> {
  await client.collections.delete('Sample');
  const sample = await client.collections.create({
    name: 'Sample',
    vectorizers: weaviate.configure.vectors.selfProvided(),
  });
  const id = await sample.data.insert({ vectors: [0.1, 0.7] });
  const stored = await sample.query.fetchObjectById(id, { includeVector: true });
  await client.collections.delete('Sample');
  expect(stored?.vectors.default).toEqual([Math.fround(0.1), Math.fround(0.7)]);
}
