import { expect } from 'playwright/test';
import { type Collection, generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { filmObjects, inPython, plotVector, titlesOf, withFilms } from '../film-collection.ts';
import { expectRefusedInPython, refusalOf, refusedInBoth } from '../refused-in-both.ts';
import { sentTexts } from '../sent-texts.ts';

const query = 'a shark in space, like the Titanic';

type Options = Exclude<Parameters<Collection['query']['hybrid']>[1], undefined>;

const scores = async (films: Collection, more: Omit<Options, 'groupBy'>, text = query) => {
  const { objects } = await films.query.hybrid(text, { ...more, returnMetadata: ['score'] });
  return objects.map(({ metadata }) => metadata?.score ?? Number.NaN);
};

export const facts: Facts = {
  /** A half has the text when its result is that of the same text alone. */
  'hybrid-both-halves': ({ client }) =>
    withFilms(client, async (films) => {
      expect((await sentTexts()).requests).toMatchObject({ hybrid: 1, bm25: 0 });
      const found = async (alpha: number) => titlesOf(await films.query.hybrid(query, { alpha }));
      expect(await found(1)).toEqual(titlesOf(await films.query.nearText(query)));
      expect(await found(0)).toEqual(titlesOf(await films.query.bm25(query)));
      const { objects } = await films.query.hybrid('shark', { alpha: 0.5, returnMetadata: ['explainScore'] });
      const said = objects[0]?.metadata?.explainScore ?? '';
      for (const half of ['keyword,bm25', 'vector,hybridVector']) expect(said).toContain(half);
      return [];
    }),
  'hybrid-other-properties': ({ client }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.hybrid('Titanic', { alpha: 0 });
      expect(titlesOf({ objects })).toEqual(['Titanic']);
      const byGenre = titlesOf(await films.query.hybrid('horror', { alpha: 0 }));
      expect(byGenre.toSorted()).toEqual(['Alien', 'Jaws']);
      const { vectorizers } = await films.config.get();
      expect(vectorizers.plot_vector?.properties).toEqual(['plot']);
      return [];
    }),
  'hybrid-no-limit': ({ client }) =>
    withFilms(client, async (films) => {
      await films.data.insertMany(filmObjects);
      expect(await films.length()).toBe(2 * filmObjects.length);
      return [(await films.query.hybrid(query, { alpha: 0.5 })).objects.length];
    }),
  'hybrid-no-distance': ({ client, python }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.hybrid(query, {
        alpha: 0.5,
        returnMetadata: ['distance', 'score'],
      });
      expect(objects[0]?.metadata?.score).toBeGreaterThan(0);
      expect(objects.map(({ metadata }) => metadata?.distance).filter((distance) => distance)).toEqual([]);
      const search = `films.query.hybrid(${JSON.stringify(query)}, return_metadata=["distance", "score"])`;
      const ofPython = await python(inPython(`[film.metadata.distance for film in ${search}.objects]`));
      expect(new Set(ofPython as unknown[])).toEqual(new Set([null]));
      return [];
    }),
  'hybrid-alpha-one': ({ client }) =>
    withFilms(client, async (films) => {
      const alpha = 1;
      expect(titlesOf(await films.query.hybrid(query, { alpha }))).toEqual(
        titlesOf(await films.query.nearText(query)),
      );
      return [alpha];
    }),
  'hybrid-alpha-zero': ({ client }) =>
    withFilms(client, async (films) => {
      const alpha = 0;
      expect(titlesOf(await films.query.hybrid(query, { alpha }))).toEqual(
        titlesOf(await films.query.bm25(query)),
      );
      return [alpha];
    }),
  'hybrid-alpha-range': ({ client, python }) =>
    withFilms(client, async (films) => {
      const [above, below] = [1.5, -1];
      for (const alpha of [above, below]) {
        const { objects } = await films.query.hybrid(query, { alpha });
        expect(objects.length).toBeGreaterThan(0);
        const search = `films.query.hybrid(${JSON.stringify(query)}, alpha=${alpha})`;
        expect(await python(inPython(`len(${search}.objects)`))).toBe(objects.length);
      }
      return [above, Math.abs(below)];
    }),
  'hybrid-vector-finds-all': ({ client }) =>
    withFilms(client, async (films) => {
      expect((await scores(films, { alpha: 0 })).length).toBeLessThan(filmObjects.length);
      expect((await scores(films, { alpha: 0.01 })).length).toBe(filmObjects.length);
      expect((await scores(films, { alpha: 0.01, limit: 6 })).length).toBe(6);
      return [];
    }),
  'fusion-stretched': ({ client }) =>
    withFilms(client, async (films) => {
      const ends = (all: number[]) => [all[0], all.at(-1)].map((score) => Number(score?.toFixed(6)));
      const ofGoodMatch = ends(await scores(films, { alpha: 1 }, filmObjects[0]?.plot));
      const ofBadMatch = ends(await scores(films, { alpha: 1 }, 'tax law'));
      const ofWords = ends(await scores(films, { alpha: 0 }));
      expect(ofBadMatch).toEqual(ofGoodMatch);
      expect(ofWords).toEqual(ofGoodMatch);
      expect(ends(await scores(films, { alpha: 0 }, 'lost ocean'))).toEqual(ofGoodMatch);
      return ofGoodMatch.map(String);
    }),
  'fusion-default': ({ client, python }) =>
    withFilms(client, async (films) => {
      const relative = await scores(films, { alpha: 0.5, fusionType: 'RelativeScore' });
      expect(await scores(films, { alpha: 0.5 })).toEqual(relative);
      expect(await scores(films, { alpha: 0.5, fusionType: 'Ranked' })).not.toEqual(relative);
      const ofPython = (await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    films = client.collections.use("Film")
    found = films.query.hybrid(${JSON.stringify(query)}, alpha=0.5, return_metadata=["score"])
    print(json.dumps([film.metadata.score for film in found.objects]))
`)) as number[];
      for (const [index, score] of ofPython.entries()) expect(score).toBeCloseTo(relative[index] ?? 0, 5);
      return [];
    }),
  'ranked-formula': ({ client }) =>
    withFilms(client, async (films) => {
      const plot = filmObjects[1]?.plot ?? '';
      for (const half of [films.query.nearText(plot), films.query.bm25(plot)])
        expect(titlesOf(await half)[0]).toBe('Jaws');
      const [best = 0] = await scores(films, { alpha: 0.5, fusionType: 'Ranked' }, plot);
      return [best.toFixed(4), Math.round(1 / best)];
    }),
  'max-distance-cuts-words': async ({ client }) => {
    await withFilms(client, async (films) => {
      const found = (maxVectorDistance: number) =>
        films.query.hybrid('Titanic', { alpha: 0.5, maxVectorDistance });
      expect(titlesOf(await found(2))).toContain('Titanic');
      expect(titlesOf(await found(0.01))).toEqual([]);
    });
    return [(await client.getMeta()).version ?? ''];
  },
  'max-distance-alpha-zero': ({ client }) =>
    withFilms(client, async (films) => {
      const alpha = 0;
      const found = await films.query.hybrid('Titanic', { alpha, maxVectorDistance: 0.01 });
      expect(titlesOf(found)).toEqual(['Titanic']);
      return [alpha];
    }),
  'hybrid-operator-one-half': ({ client }) =>
    withFilms(client, async (films) => {
      const alpha = 0;
      const strict = { bm25Operator: { operator: 'And' } as const };
      expect(await scores(films, { alpha, ...strict })).toEqual([]);
      expect((await scores(films, { alpha: 0.1, ...strict })).length).toBe(filmObjects.length);
      return [alpha];
    }),
  'hybrid-text-steered': ({ client, python }) =>
    withFilms(client, async (films) => {
      const text = 'animals in the sea';
      const moveTo = { force: 1, concepts: ['A great ship sinks'] };
      const unmoved = await films.query.hybrid('zebra', { alpha: 1, vector: { query: text } });
      const moved = await films.query.hybrid('zebra', { alpha: 1, vector: { query: text, moveTo } });
      expect(titlesOf(unmoved)[0]).toBe('Finding Nemo');
      expect(titlesOf(moved)[0]).toBe('Titanic');
      const ofPython = `HybridVector.near_text("${text}", move_to=Move(force=1, concepts=["${moveTo.concepts[0]}"]))`;
      const first = `films.query.hybrid("zebra", alpha=1, vector=${ofPython}).objects[0].properties["title"]`;
      const imports = 'from weaviate.classes.query import HybridVector, Move';
      expect(await python(inPython(first, imports))).toBe('Titanic');
      return [];
    }),
  'hybrid-move-objects': async (context) => {
    const titanic = generateUuid5('Titanic');
    const moveTo = { force: 1, objects: [titanic] };
    const text = 'animals in the sea';
    await withFilms(context.client, async (films) =>
      expect(titlesOf(await films.query.nearText(text, { moveTo }))[0]).toBe('Titanic'),
    );
    return refusedInBoth(
      (films) => films.query.hybrid('zebra', { alpha: 1, vector: { query: text, moveTo } }),
      `films.query.hybrid("zebra", vector=HybridVector.near_text("sea", move_to=Move(force=1, objects=["${titanic}"])))`,
      /'nearText.moveTo' .*$/,
    )(context);
  },
  'hybrid-no-target': ({ client }) =>
    withFilms(
      client,
      async (films) => {
        const message = await refusalOf(films.query.hybrid(query, { alpha: 0.5 }));
        return [/class Film .*provided/.exec(message)?.[0] ?? message];
      },
      { vectorizers: [plotVector('one_vector'), plotVector('other_vector')] },
    ),
  'hybrid-vector-length': refusedInBoth(
    (films) => films.query.hybrid(query, { alpha: 0.5, vector: [0.1, 0.2] }),
    'films.query.hybrid("shark", alpha=0.5, vector=[0.1, 0.2])',
    /vector lengths don't match/,
  ),
  'hybrid-too-many': ({ client, python }) =>
    withFilms(client, async (films) => {
      const message = await refusalOf(films.query.hybrid(query, { alpha: 0.5, limit: 10_001 }));
      const most = /QUERY_MAXIMUM_RESULTS '(\d+)'/.exec(message)?.[1] ?? message;
      const says = /query maximum results exceeded/.exec(message)?.[0] ?? message;
      await expectRefusedInPython(python, 'films.query.hybrid("shark", limit=10_001)', says);
      return [most, says];
    }),
};
