import { expect } from 'playwright/test';
import { type Collection, generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { distancesTo, filmObjects, plotVector, titlesOf, withFilms } from '../film-collection.ts';
import { jumpsOf } from '../jumps.ts';
import { partOf, refusalOf, refusedInBoth } from '../refused-in-both.ts';
import { restOf } from '../rest.ts';
import { sentTexts } from '../sent-texts.ts';

const vectorOf = async (films: Collection, title: string) => {
  const film = await films.query.fetchObjectById(generateUuid5(title), { includeVector: true });
  return film?.vectors.plot_vector as number[];
};

const nowhere = generateUuid5('nowhere');

export const facts: Facts = {
  'near-text-as-written': ({ client, stack }) =>
    withFilms(client, async (films) => {
      const { query } = await sentTexts();
      expect(query.texts.map((sent) => sent.text)).toEqual(['A Title OF a film']);
      const text = '  An Astronaut, on MARS! ';
      const answer = await fetch(`${stack.inference}/vectors`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text }),
      });
      const { vector } = (await answer.json()) as { vector: number[] };
      const { objects } = await films.query.nearVector(vector, { returnMetadata: ['distance'] });
      const own = objects.map(({ metadata }) => metadata?.distance ?? 0);
      const asked = await distancesTo(films, text);
      expect(asked).toHaveLength(filmObjects.length);
      for (const [index, distance] of asked.entries()) expect(distance).toBeCloseTo(own[index] ?? 0, 5);
      return [];
    }),
  'near-text-no-limit': ({ client }) =>
    withFilms(client, async (films) => {
      await films.data.insertMany(filmObjects.map((film) => ({ ...film, title: `${film.title} again` })));
      expect(await films.length()).toBe(16);
      return [(await films.query.nearText('space')).objects.length];
    }),
  'near-text-farthest': ({ client }) =>
    withFilms(client, async (films) => {
      expect((await distancesTo(films, 'a mafia boss')).length).toBe(filmObjects.length);
      return [];
    }),
  'near-text-unknown-words': ({ client, stack }) =>
    withFilms(client, async (films) => {
      const { body } = await restOf(stack.inference).ask('POST', '/vectors', { text: '🜁' });
      expect(new Set((body as { vector: number[] }).vector)).toEqual(new Set([0]));
      const found = new Set(await distancesTo(films, '🜁'));
      expect(found.size).toBe(1);
      return [...found].map((distance) => distance.toFixed(1));
    }),
  'near-text-empty': ({ client }) =>
    withFilms(client, async (films) => {
      expect((await distancesTo(films, '')).length).toBe(filmObjects.length);
      return [];
    }),
  'near-text-mean': ({ client }) =>
    withFilms(client, async (films) => {
      const [one = [], other = []] = [await vectorOf(films, 'Jaws'), await vectorOf(films, 'Ratatouille')];
      const mean = one.map((value, index) => (value + (other[index] ?? 0)) / 2);
      const { objects } = await films.query.nearVector(mean, { returnMetadata: ['distance'] });
      const plots = ['Jaws', 'Ratatouille'].map(
        (title) => filmObjects.find((film) => film.title === title)?.plot ?? '',
      );
      const asked = await distancesTo(films, plots);
      for (const [index, distance] of asked.entries())
        expect(distance).toBeCloseTo(objects[index]?.metadata?.distance ?? 0, 5);
      return [];
    }),
  'near-object-sends-nothing': async () => {
    expect((await sentTexts()).requests).toMatchObject({ nearText: 1, nearObject: 0 });
    return [];
  },
  'near-object-itself': ({ client }) =>
    withFilms(client, async (films) => {
      const all = new Set<number>();
      for (const { title } of filmObjects) {
        const found = await films.query.nearObject(generateUuid5(title), {
          limit: 1,
          returnMetadata: ['distance'],
        });
        expect(titlesOf(found)).toEqual([title]);
        all.add(Math.round((found.objects[0]?.metadata?.distance ?? 1) * 1e5) / 1e5 + 0);
      }
      return [...all];
    }),
  'near-object-missing': refusedInBoth(
    (films) => films.query.nearObject(nowhere),
    `films.query.near_object("${nowhere}")`,
    /not found/,
  ),
  'near-vector-length': refusedInBoth(
    (films) => films.query.nearVector([0.1, 0.2]),
    'films.query.near_vector([0.1, 0.2])',
    /vector lengths don't match/,
  ),
  /** The other model is the same one with its dimensions in the opposite order. */
  'near-vector-other-model': ({ client }) =>
    withFilms(client, async (films) => {
      const vector = await vectorOf(films, 'Alien');
      expect(titlesOf(await films.query.nearVector(vector))[0]).toBe('Alien');
      const found = await films.query.nearVector(vector.toReversed(), { returnMetadata: ['distance'] });
      expect(found.objects).toHaveLength(filmObjects.length);
      for (const { metadata } of found.objects) expect(metadata?.distance).toBeGreaterThan(0.7);
      return [];
    }),
  'similarity-jumps': ({ client }) =>
    withFilms(client, async (films) => {
      let most = 0;
      for (const text of ['family crime', 'animals in the sea', 'outer space', 'a chef', 'a mafia boss']) {
        const all = await distancesTo(films, text);
        const jumps = jumpsOf(all);
        most = Math.max(most, jumps.length);
        for (const [index, place] of jumps.entries())
          expect(await distancesTo(films, text, { autoLimit: index + 1 })).toEqual(all.slice(0, place));
      }
      expect(most).toBeGreaterThan(1);
      return [];
    }),
  'distance-range': ({ client }) =>
    withFilms(client, async (films) => {
      const vector = await vectorOf(films, 'Alien');
      const ends = [vector, vector.map((value) => -value)].map(async (one) => {
        const found = await films.query.nearVector(one, {
          filters: films.filter.byId().equal(generateUuid5('Alien')),
          returnMetadata: ['distance'],
        });
        return Math.abs(found.objects[0]?.metadata?.distance ?? -1).toFixed(0);
      });
      return Promise.all(ends);
    }),
  'distance-is-inclusive-limit': ({ client }) =>
    withFilms(client, async (films) => {
      expect((await distancesTo(films, 'outer space', { distance: 0.75, limit: 5 })).length).toBe(3);
      expect(await distancesTo(films, 'outer space', { distance: 0.1 })).toEqual([]);
      return [];
    }),
  'certainty-formula': ({ client }) =>
    withFilms(client, async (films) => {
      const { objects } = await films.query.nearText('space', { returnMetadata: ['distance', 'certainty'] });
      const ones = objects.map(({ metadata }) => (metadata?.certainty ?? 0) + (metadata?.distance ?? 0) / 2);
      for (const one of ones) expect(one).toBeCloseTo(1, 5);
      return [Math.round(ones[0] ?? 0)];
    }),
  'certainty-needs-cosine': ({ client }) =>
    withFilms(
      client,
      async (films) => {
        const more = { certainty: 0.7, targetVector: 'dot_vector' };
        expect(await refusalOf(films.query.nearText('space', more))).toContain("can't compute");
        const message = await refusalOf(
          films.query.nearText('space', { ...more, targetVector: 'l2_vector' }),
        );
        return [partOf(message, /can't compute.*distance/)];
      },
      { vectorizers: [plotVector('l2_vector', 'l2-squared'), plotVector('dot_vector', 'dot')] },
    ),
  'distance-and-certainty': refusedInBoth(
    (films) => films.query.nearText('space', { certainty: 0.7, distance: 0.6 }),
    'films.query.near_text("space", certainty=0.7, distance=0.6)',
    /nearText cannot provide both distance and certainty/,
  ),
  'auto-limit-zero': ({ client }) =>
    withFilms(client, async (films) => {
      const all = await distancesTo(films, 'family crime');
      expect((await distancesTo(films, 'family crime', { autoLimit: 1 })).length).toBe(1);
      const none = 0;
      expect(await distancesTo(films, 'family crime', { autoLimit: none })).toEqual(all);
      return [none];
    }),
  'query-maximum-results': ({ client }) =>
    withFilms(client, async (films) => {
      const message = await refusalOf(films.query.nearText('space', { limit: 2, offset: 9999 }));
      expect((await films.query.nearText('space', { limit: 2, offset: 9998 })).objects).toEqual([]);
      const [, variable = '', most = ''] = /configured value for (\w+) '(\d+)'/.exec(message) ?? [];
      return [most, variable];
    }),
  'unknown-target': refusedInBoth(
    (films) => films.query.nearText('space', { targetVector: 'title_vector' }),
    'films.query.near_text("space", target_vector="title_vector")',
    /class Film .*$/,
  ),
  'no-target': ({ client }) =>
    withFilms(
      client,
      async (films) => [partOf(await refusalOf(films.query.nearText('space')), /class Film .*provided/)],
      {
        vectorizers: [plotVector('one_vector'), plotVector('other_vector')],
      },
    ),
};
