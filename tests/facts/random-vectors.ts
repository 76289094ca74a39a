import { generateUuid5 } from 'weaviate-client';

export interface Stored {
  id: string;
  vectors: number[];
}

/** Makes vectors whose numbers lie between -0.5 and 0.5: the same ones on every run. */
export function randomVectors(dimensions: number): () => number[] {
  let seed = 1;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return () => Array.from({ length: dimensions }, () => random() - 0.5);
}

/** So many objects, each with a vector of its own. */
export function objectsWith(vector: () => number[], count: number): Stored[] {
  return Array.from({ length: count }, (_, index) => ({ id: generateUuid5(`${index}`), vectors: vector() }));
}

/** The ids of all, nearest first by the squared distance. */
export function byDistance(all: readonly Stored[], query: readonly number[]): string[] {
  const apart = ({ vectors }: Stored) =>
    vectors.reduce((sum, number, at) => sum + (number - (query[at] ?? 0)) ** 2, 0);
  return all.toSorted((one, other) => apart(one) - apart(other)).map(({ id }) => id);
}
