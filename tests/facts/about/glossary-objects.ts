import { expect } from 'playwright/test';
import { generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { filmObjects, titlesOf, withFilms } from '../film-collection.ts';
import { restOf } from '../rest.ts';

export const facts: Facts = {
  'glossary-aggregation': ({ client }) =>
    withFilms(client, async ({ aggregate, metrics }) => {
      const returnMetrics = metrics.aggregate('oscars').integer(['sum']);
      const { totalCount, properties } = await aggregate.overAll({ returnMetrics });
      const groups = await aggregate.groupBy.overAll({ groupBy: { property: 'genre' } });
      const sum = filmObjects.reduce((all, { oscars = 0 }) => all + oscars, 0);
      expect([totalCount, properties.oscars]).toEqual([filmObjects.length, expect.objectContaining({ sum })]);
      expect(groups.map(({ groupedBy, totalCount }) => [groupedBy.value, totalCount])).toContainEqual([
        'horror',
        2,
      ]);
      return [];
    }),

  'glossary-distance': ({ client }) =>
    withFilms(client, async (films) => {
      const plot = filmObjects[1]?.plot ?? '';
      const found = await films.query.nearText(plot, { returnMetadata: ['distance'] });
      const distances = found.objects.map(({ metadata }) => metadata?.distance ?? Number.NaN);
      expect([titlesOf(found)[0], distances[0]]).toEqual(['Jaws', expect.closeTo(0, 4)]);
      expect(distances).toEqual(distances.toSorted((one, other) => one - other));
      return [];
    }),

  'glossary-score': ({ client }) =>
    withFilms(client, async (films) => {
      const returnMetadata = ['score' as const];
      for (const search of [
        films.query.bm25('a shark attacks the ocean', { returnMetadata }),
        films.query.hybrid('a shark in the ocean', { returnMetadata }),
      ]) {
        const found = await search;
        const scores = found.objects.map(({ metadata }) => metadata?.score ?? Number.NaN);
        expect(scores.length).toBeGreaterThan(1);
        expect([titlesOf(found)[0], scores]).toEqual(['Jaws', scores.toSorted((one, other) => other - one)]);
      }
      return [];
    }),

  'glossary-object': ({ client, stack }) =>
    withFilms(client, async () => {
      const { body } = await restOf(stack.rest).ask('GET', '/v1/objects?class=Film&include=vector&limit=1');
      const [object] = (body as { objects: object[] }).objects;
      for (const part of ['properties', 'id', 'vectors']) expect(object).toHaveProperty(part);
      return [];
    }),

  'glossary-schema': ({ client, stack }) =>
    withFilms(client, async () => {
      await restOf(stack.rest).create('Sample', {});
      const { body } = await restOf(stack.rest).ask('GET', '/v1/schema');
      const { classes } = body as { classes: { class: string }[] };
      const listed = await client.collections.listAll();
      await restOf(stack.rest).remove('Sample');
      expect(listed.map(({ name }) => name).toSorted()).toEqual(['Film', 'Sample']);
      expect(classes.map((one) => one.class).toSorted()).toEqual(['Film', 'Sample']);
      expect(classes).toContainEqual(
        expect.objectContaining({
          class: 'Film',
          properties: expect.arrayContaining([expect.objectContaining({ name: 'plot', dataType: ['text'] })]),
          vectorConfig: expect.objectContaining({ plot_vector: expect.anything() }),
        }),
      );
      return [];
    }),

  'glossary-reference': ({ client }) =>
    withFilms(client, async (films) => {
      await films.config.addReference({ name: 'sequel', targetCollection: 'Film' });
      const [fromUuid, to] = [generateUuid5('Alien'), generateUuid5('Jaws')];
      await films.data.referenceAdd({ fromUuid, fromProperty: 'sequel', to });
      const alien = await films.query.fetchObjectById(fromUuid, { returnReferences: [{ linkOn: 'sequel' }] });
      const [linked] =
        (alien?.references?.sequel as { objects: { uuid: string }[] } | undefined)?.objects ?? [];
      expect(linked?.uuid).toBe(to);
      return [];
    }),
};
