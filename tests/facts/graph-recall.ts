import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { byDistance, objectsWith, randomVectors } from './random-vectors.ts';

interface Graph {
  maxConnections?: number;
  efConstruction?: number;
  ef?: number;
}

const [objects, dimensions, queries, nearest] = [1000, 32, 20, 10];

/** The share of the nearest that a graph finds which is made and searched with these settings. */
export async function recallOf(client: WeaviateClient, settings: Graph): Promise<number> {
  const vector = randomVectors(dimensions);
  const all = objectsWith(vector, objects);
  await client.collections.delete('Sample');
  const sample = await client.collections.create({
    name: 'Sample',
    vectorizers: weaviate.configure.vectors.selfProvided({
      vectorIndexConfig: weaviate.configure.vectorIndex.hnsw({ distanceMetric: 'l2-squared', ...settings }),
    }),
  });
  expect((await sample.data.insertMany(all)).hasErrors).toBe(false);
  let found = 0;
  for (let round = 0; round < queries; round++) {
    const query = vector();
    const wanted = new Set(byDistance(all, query).slice(0, nearest));
    const answer = await sample.query.nearVector(query, { limit: nearest });
    found += answer.objects.filter(({ uuid }) => wanted.has(uuid)).length;
  }
  await client.collections.delete('Sample');
  return found / (queries * nearest);
}
