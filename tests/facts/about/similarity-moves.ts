import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { distancesTo, withFilms } from '../film-collection.ts';
import { refusedInBoth } from '../refused-in-both.ts';
import { restOf } from '../rest.ts';

const [searched, left] = ['animals in the sea', 'a chef'];

export const facts: Facts = {
  'move-to-force': ({ client }) =>
    withFilms(client, async (films) => {
      const [lowest, highest] = [0, 1];
      const moved = (force: number) => distancesTo(films, searched, { moveTo: { force, concepts: [left] } });
      expect(await moved(lowest)).toEqual(await distancesTo(films, searched));
      const halfway = await distancesTo(films, [searched, left]);
      for (const [index, distance] of (await moved(highest)).entries())
        expect(distance).toBeCloseTo(halfway[index] ?? 0, 4);
      return [lowest, highest, highest];
    }),

  'move-to-force-limit': refusedInBoth(
    (films) => films.query.nearText('sea', { moveTo: { force: 1.1, concepts: ['food'] } }),
    'films.query.near_text("sea", move_to=Move(force=1.1, concepts=["food"]))',
    /force must be between 0 and 1/,
  ),

  'move-needs-something': async ({ python }) => {
    const raised = await python(`
import json
from weaviate.classes.query import Move
try:
    Move(force=0.5)
    print("null")
except ValueError as error:
    print(json.dumps(str(error)))
`);
    expect(raised).toBe('Either objects or concepts need to be given');
    return [];
  },

  /** The distances are those of a search by the vector that was computed here. */
  'move-away-force': ({ client, stack }) =>
    withFilms(client, async (films) => {
      const vectorOf = async (text: string) => {
        const { body } = await restOf(stack.inference).ask('POST', '/vectors', { text });
        return (body as { vector: number[] }).vector;
      };
      const [from, away] = [await vectorOf(searched), await vectorOf(left)];
      const [half, whole] = [1, 2];
      for (const force of [0, half, whole]) {
        const moved = from.map((number, index) => number + (force / 2) * (number - (away[index] ?? 0)));
        const own = await films.query.nearVector(moved, { returnMetadata: ['distance'] });
        const { objects } = await films.query.nearText(searched, {
          moveAway: { force, concepts: [left] },
          returnMetadata: ['distance'],
        });
        expect(objects).toHaveLength(own.objects.length);
        for (const [index, { metadata }] of objects.entries())
          expect(metadata?.distance).toBeCloseTo(own.objects[index]?.metadata?.distance ?? 0, 4);
      }
      return [0, half, half, whole];
    }),

  'move-negative': ({ client }) =>
    withFilms(client, async (films) => {
      const unmoved = await distancesTo(films, searched);
      for (const move of ['moveTo', 'moveAway']) {
        const by = (force: number) => distancesTo(films, searched, { [move]: { force, concepts: [left] } });
        expect(await by(-0.5), move).toEqual(unmoved);
        expect(await by(0.5), move).not.toEqual(unmoved);
      }
      return [];
    }),
};
