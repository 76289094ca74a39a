import { expect } from 'playwright/test';
import weaviate, { type Collection, type WeaviateClient } from 'weaviate-client';
import { filmObjects, plotVector, withFilms } from './film-collection.ts';

export const query = 'a shark in the ocean';
export const scoresOf = async (
  search: Promise<{ objects: readonly { uuid: string; metadata?: { score?: number } | undefined }[] }>,
) => new Map((await search).objects.map(({ uuid, metadata }) => [uuid, metadata?.score ?? Number.NaN]));

/** The scores of both halves alone and of the mixture, by relative fusion. */
export async function halves(films: Collection, alpha: number) {
  const search = (weight: number) =>
    scoresOf(
      films.query.hybrid(query, { alpha: weight, fusionType: 'RelativeScore', returnMetadata: ['score'] }),
    );
  return { words: await search(0), meaning: await search(1), mixed: await search(alpha) };
}

/** The least and the greatest distance by one of two vectors whose distances are made relative. */
export function stretched(client: WeaviateClient): Promise<number[]> {
  const title = weaviate.configure.vectors.text2VecModel2Vec({
    name: 'title_vector',
    sourceProperties: ['title'],
  });
  return withFilms(
    client,
    async (films) => {
      const targetVector = films.multiTargetVector.relativeScore({ plot_vector: 1, title_vector: 0 });
      const { objects } = await films.query.nearText(query, { targetVector, returnMetadata: ['distance'] });
      const all = objects.map(({ metadata }) => metadata?.distance ?? Number.NaN);
      return [Math.min(...all), Math.max(...all)];
    },
    { vectorizers: [plotVector(), title] },
  );
}

/** Each mixed score is alpha times the one half and the rest times the other. */
export async function expectSum(films: Collection): Promise<[]> {
  const alpha = 0.25;
  const { words, meaning, mixed } = await halves(films, alpha);
  expect(mixed.size).toBe(filmObjects.length);
  for (const [uuid, score] of mixed)
    expect(score).toBeCloseTo(alpha * (meaning.get(uuid) ?? 0) + (1 - alpha) * (words.get(uuid) ?? 0), 4);
  return [];
}
