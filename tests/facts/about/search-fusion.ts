import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withFilms } from '../film-collection.ts';
import { expectSum, halves, query, scoresOf, stretched } from '../mixed-scores.ts';

export const facts: Facts = {
  'relative-fusion-sum': ({ client }) =>
    withFilms(client, async (films) => {
      const { words, meaning } = await halves(films, 1);
      const [ends, other] = [words, meaning].map((half) => [
        Math.max(...half.values()),
        Math.min(...half.values()),
      ]);
      expect(words.size).toBeGreaterThan(1);
      expect(other).toEqual(ends);
      return ends ?? [];
    }),

  'relative-fusion-alpha': ({ client }) => withFilms(client, expectSum),

  'relative-fusion-added': ({ client }) => withFilms(client, expectSum),

  /** Places decide: two queries with other scores and the same places give the same fused scores. */
  'ranked-fusion-places': ({ client }) =>
    withFilms(client, async (films) => {
      const ranked = await scoresOf(
        films.query.hybrid(query, { alpha: 1, fusionType: 'Ranked', returnMetadata: ['score'] }),
      );
      const steps = [...ranked.values()].map((score) => 1 / score);
      for (const [index, step] of steps.entries()) expect(step - (steps[0] ?? 0)).toBeCloseTo(index, 1);
      return [];
    }),

  'several-relative': async ({ client, python }) => {
    const names = (await python(`
import json
from weaviate.classes.query import TargetVectors
print(json.dumps([name for name in dir(TargetVectors) if name in ("relative_score", "manual_weights")]))
`)) as string[];
    return [...names.toReversed(), ...(await stretched(client))];
  },
};
