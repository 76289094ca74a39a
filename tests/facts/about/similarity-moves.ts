import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withFilms } from '../film-collection.ts';
import { restOf } from '../rest.ts';

const [searched, left] = ['animals in the sea', 'a chef'];

export const facts: Facts = {
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
      const distances = async (more: object) => {
        const { objects } = await films.query.nearText(searched, { returnMetadata: ['distance'], ...more });
        return objects.map(({ metadata }) => metadata?.distance);
      };
      const unmoved = await distances({});
      for (const move of ['moveTo', 'moveAway']) {
        const by = (force: number) => distances({ [move]: { force, concepts: [left] } });
        expect(await by(-0.5), move).toEqual(unmoved);
        expect(await by(0.5), move).not.toEqual(unmoved);
      }
      return [];
    }),
};
