import { expect } from 'playwright/test';
import weaviate, { type Collection, type WeaviateClient } from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { filmObjects, plotVector, titlesOf, withFilms } from '../film-collection.ts';
import { stretched } from '../mixed-scores.ts';
import { refusalOf } from '../refused-in-both.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.multiple-vectors';

const query = 'a shark in space';
const names = ['plot_vector', 'title_vector'];

/** The films with one vector of their plots and one of their titles. */
function withTwoVectors<Result>(client: WeaviateClient, work: (films: Collection) => Promise<Result>) {
  const titleVector = weaviate.configure.vectors.text2VecModel2Vec({
    name: 'title_vector',
    sourceProperties: ['title'],
    vectorizeCollectionName: false,
  });
  return withFilms(client, work, { vectorizers: [plotVector(), titleVector] });
}

type Options = Exclude<Parameters<Collection['query']['nearText']>[1], undefined>;

async function distances(
  films: Collection,
  targetVector: NonNullable<Options['targetVector']>,
  more: { limit?: number } = {},
) {
  const { objects } = await films.query.nearText(query, {
    targetVector,
    returnMetadata: ['distance'],
    ...more,
  });
  return new Map(objects.map(({ uuid, metadata }) => [uuid, metadata?.distance ?? Number.NaN]));
}

/** The films' distances by the vector of their plots, and by that of their titles. */
async function distancesOfEach(films: Collection) {
  const each = await Promise.all(names.map((name) => distances(films, name)));
  for (const all of each) expect(all.size).toBe(filmObjects.length);
  return each as [Distances, Distances];
}

type Distances = Awaited<ReturnType<typeof distances>>;

/** Where a distance lies between the least, which is 0, and the greatest, which is 1. */
function stretchedOf(all: Distances, uuid: string): number {
  const [least, greatest] = [Math.min(...all.values()), Math.max(...all.values())];
  return ((all.get(uuid) ?? Number.NaN) - least) / (greatest - least);
}

/** Every distance of one is the given number of times that of the other. */
function expectTimes(one: ReadonlyMap<string, number>, times: number, other: ReadonlyMap<string, number>) {
  expect(one.size).toBe(other.size);
  for (const [uuid, distance] of one)
    expect(distance).toBeCloseTo(times * (other.get(uuid) ?? Number.NaN), 4);
}

export const facts: Facts = {
  'vector-not-made': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const id = await films.data.insert({ title: 'Space shark' });
      const film = await films.query.fetchObjectById(id, { includeVector: true });
      expect(Object.keys(film?.vectors ?? {})).toEqual(['title_vector']);
      expect([...(await distances(films, 'title_vector')).keys()][0]).toBe(id);
      expect((await distances(films, 'plot_vector')).has(id)).toBe(false);
      const { average, minimum, sum } = films.multiTargetVector;
      expect((await distances(films, average(names))).has(id)).toBe(false);
      expect((await distances(films, sum(names))).has(id)).toBe(false);
      expect((await distances(films, minimum(names))).has(id)).toBe(true);
      return [];
    }),
  'target-required': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const message = await refusalOf(films.query.nearText(query));
      return [/class Film .*provided/.exec(message)?.[0] ?? message];
    }),
  'vectors-nearer-counts': async (context) => {
    await expectOfBoth(context, 'minimum', Math.min);
    return shown(source, 'Minimum', {
      prints: ['Baked potatoes: 0.187', 'Winter stew: 0.327', 'Tomato soup: 0.559'],
    })(context);
  },
  'vectors-mean-of-both': async (context) => {
    await expectOfBoth(context, 'average', (plot, title) => (plot + title) / 2);
    return shown(source, 'Average', { prints: ['Baked potatoes: 0.378', 'Winter stew: 0.509'] })(context);
  },
  'sum-order': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const { average, sum } = films.multiTargetVector;
      const [total, mean] = [await distances(films, sum(names)), await distances(films, average(names))];
      expect(total.size).toBe(filmObjects.length);
      expect([...total.keys()]).toEqual([...mean.keys()]);
      return [];
    }),
  'vectors-relative': async ({ client }) => {
    await withTwoVectors(client, async (films) => {
      const [plots, titles] = await distancesOfEach(films);
      const weights = films.multiTargetVector.relativeScore({ plot_vector: 0.2, title_vector: 0.8 });
      const relative = await distances(films, weights);
      expect(relative.size).toBe(filmObjects.length);
      for (const [uuid, distance] of relative)
        expect(distance).toBeCloseTo(0.2 * stretchedOf(plots, uuid) + 0.8 * stretchedOf(titles, uuid), 3);
    });
    return stretched(client);
  },
  'list-is-minimum': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const { minimum, sum } = films.multiTargetVector;
      const listed = await distances(films, names);
      expect(listed.size).toBe(filmObjects.length);
      expectTimes(listed, 1, await distances(films, minimum(names)));
      expect([...listed.values()]).not.toEqual([...(await distances(films, sum(names))).values()]);
      return [];
    }),
  'sum-is-double': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const { average, sum } = films.multiTargetVector;
      const mean = await distances(films, average(names));
      const total = await distances(films, sum(names));
      const [[first = '', ofSum = 0] = []] = [...total];
      const times = Math.round(ofSum / (mean.get(first) ?? 0));
      expectTimes(total, times, mean);
      return [times];
    }),
  'weights-as-given': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const { manualWeights, sum } = films.multiTargetVector;
      const [plots, titles] = await distancesOfEach(films);
      const uneven = await distances(films, manualWeights({ plot_vector: 3, title_vector: 0.5 }));
      for (const [uuid, distance] of uneven)
        expect(distance).toBeCloseTo(3 * (plots.get(uuid) ?? 0) + 0.5 * (titles.get(uuid) ?? 0), 4);
      const heavy = await distances(films, manualWeights({ plot_vector: 3, title_vector: 3 }));
      expectTimes(heavy, 3, await distances(films, sum(names)));
      return [1];
    }),
  'average-is-half': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const { average, manualWeights } = films.multiTargetVector;
      const half = 0.5;
      const weighted = await distances(films, manualWeights({ plot_vector: half, title_vector: half }));
      expectTimes(weighted, 1, await distances(films, average(names)));
      return [half];
    }),
  'relative-depends-on-limit': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const weights = films.multiTargetVector.relativeScore({ plot_vector: 0.2, title_vector: 0.8 });
      const all = await distances(films, weights, { limit: 8 });
      const some = await distances(films, weights, { limit: 2 });
      const differ = [...some].some(([uuid, distance]) => Math.abs(distance - (all.get(uuid) ?? 0)) > 0.01);
      expect(differ).toBe(true);
      return [];
    }),
  'combined-distance-limit': ({ client }) =>
    withTwoVectors(client, async (films) => {
      const { average, manualWeights, minimum, sum } = films.multiTargetVector;
      const weights = manualWeights({ plot_vector: 0.2, title_vector: 0.8 });
      for (const targetVector of [sum(names), average(names), minimum(names), weights]) {
        const all = [...(await distances(films, targetVector)).values()];
        const limit = ((all[2] ?? 0) + (all[3] ?? 0)) / 2;
        const found = await films.query.nearText(query, { targetVector, distance: limit });
        expect(titlesOf(found)).toHaveLength(3);
      }
      return [];
    }),
};

/** Expects each film's distance by two vectors at once to be what `of` makes of its distances by each. */
function expectOfBoth(
  { client }: FactContext,
  way: 'minimum' | 'average',
  of: (plot: number, title: number) => number,
) {
  return withTwoVectors(client, async (films) => {
    const [plots, titles] = await distancesOfEach(films);
    const both = await distances(films, films.multiTargetVector[way](names));
    expect(both.size).toBe(filmObjects.length);
    for (const [uuid, distance] of both)
      expect(distance).toBeCloseTo(of(plots.get(uuid) ?? Number.NaN, titles.get(uuid) ?? Number.NaN), 4);
  });
}
