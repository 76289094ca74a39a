import { expect } from 'playwright/test';
import weaviate, { generateUuid5, type WeaviateClient } from 'weaviate-client';

interface Graph {
  maxConnections?: number;
  efConstruction?: number;
  ef?: number;
}

const [objects, dimensions, queries, nearest] = [1000, 32, 20, 10];

/** The share of the nearest that a graph finds which is made and searched with these settings. */
export async function recallOf(client: WeaviateClient, settings: Graph): Promise<number> {
  const random = randomNumbers();
  const vector = () => Array.from({ length: dimensions }, () => random() - 0.5);
  const all = Array.from({ length: objects }, (_, index) => ({
    id: generateUuid5(`${index}`),
    vectors: vector(),
  }));
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
    const apart = (one: number[]) =>
      one.reduce((sum, number, at) => sum + (number - (query[at] ?? 0)) ** 2, 0);
    const ranked = all.toSorted((one, other) => apart(one.vectors) - apart(other.vectors));
    const wanted = new Set<string>(ranked.slice(0, nearest).map(({ id }) => id));
    const answer = await sample.query.nearVector(query, { limit: nearest });
    found += answer.objects.filter(({ uuid }) => wanted.has(uuid)).length;
  }
  await client.collections.delete('Sample');
  return found / (queries * nearest);
}

/** The same numbers between 0 and 1 on every run. */
function randomNumbers(): () => number {
  let seed = 1;
  return () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
}
