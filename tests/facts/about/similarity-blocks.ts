import { expect } from 'playwright/test';
import { generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { withFilms } from '../film-collection.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.similarity';

const sea = 'animals in the sea';
const jaws = generateUuid5('Jaws');

export const facts: Facts = {
  'similarity-set-up': async (context) => {
    await withFilms(context.client, async (films) => {
      const plot = 'A shark attacks swimmers at the beach.';
      const id = await films.data.insert({ title: 'Opera', genre: 'music', plot });
      const vectors = [id, jaws].map(
        async (one) => (await films.query.fetchObjectById(one, { includeVector: true }))?.vectors.plot_vector,
      );
      const [other, ofJaws] = await Promise.all(vectors);
      expect(other).toHaveLength(256);
      expect(other).toEqual(ofJaws);
    });
    const code = [
      ['source_properties=["plot"]', "sourceProperties: ['plot']"],
      'vectorize_collection_name=False',
      'vectorize_property_name=False',
    ] as const;
    return shown(source, 'SetUp', { prints: ['Films: 8, errors: 0'], code }, ['plot'])(context);
  },
  'similarity-nearest': shown(source, 'NearText', {
    prints: ['Finding Nemo: 0.445', 'Jaws: 0.504', 'Titanic: 0.528'],
    asserts: ['titles(found) == ["Finding Nemo", "Jaws", "Titanic"]'],
  }),
  'similarity-own-vector': shown(source, 'NearVector', {
    prints: ['256 dimensions', "['Alien', 'Apollo 13', 'Finding Nemo']"],
    asserts: ['near_alien.objects[0].metadata.distance or 0) < 1e-5'],
  }),
  'similarity-certainty': async (context) => {
    const best = await withFilms(context.client, async (films) => {
      const found = await films.query.nearObject(jaws, { returnMetadata: ['certainty'] });
      const all = found.objects.map(({ metadata }) => metadata?.certainty ?? Number.NaN);
      expect(all).toEqual(all.toSorted((one, other) => other - one));
      return Number(all[0]?.toFixed(5));
    });
    await shown(source, 'Certainty', { prints: ['Ratatouille: 0.748 = 1 - 0.504 / 2'] })(context);
    return [best];
  },
  'similarity-next-film': shown(
    source,
    'AutoLimit',
    { asserts: ['next_film.metadata.distance or 0) - (boss.metadata.distance or 0) > 0.2'] },
    [0.2],
  ),
  'similarity-moves': async (context) => {
    await withFilms(context.client, async (films) => {
      const distanceOfJaws = async (more: object) => {
        const { objects } = await films.query.nearText(sea, { returnMetadata: ['distance'], ...more });
        return objects.find(({ uuid }) => uuid === jaws)?.metadata?.distance ?? Number.NaN;
      };
      const unmoved = await distanceOfJaws({});
      for (const what of [{ objects: [jaws] }, { concepts: ['A shark attacks swimmers at the beach.'] }]) {
        const move = { force: 0.5, ...what };
        expect(await distanceOfJaws({ moveTo: move })).toBeLessThan(unmoved - 0.01);
        expect(await distanceOfJaws({ moveAway: move })).toBeGreaterThan(unmoved + 0.01);
      }
    });
    return shown(source, 'MoveTo', {
      prints: ["['Titanic', 'Finding Nemo']"],
      asserts: [
        'titles(towards) == ["Titanic", "Finding Nemo"]',
        'titles(away) == ["Finding Nemo", "Titanic", "Jaws"]',
      ],
    })(context);
  },
  'similarity-filter-then-order': shown(source, 'WithFilter', {
    prints: ['Finding Nemo: 0.923', 'Ratatouille: 0.953'],
  }),
  'similarity-groups': shown(source, 'GroupBy', {
    prints: ["family 2 ['Finding Nemo', 'Ratatouille']", "horror 2 ['Jaws', 'Alien']"],
    code: ['number_of_groups=2, objects_per_group=2'],
  }),
  'similarity-group-ends': async (context) => {
    await withFilms(context.client, async (films) => {
      const returnMetadata = ['distance' as const];
      const groupBy = { property: 'genre', numberOfGroups: 4, objectsPerGroup: 2 } as const;
      const { groups } = await films.query.nearText(sea, { groupBy, returnMetadata });
      const { objects } = await films.query.nearText(sea, { returnMetadata });
      for (const [name, { minDistance, maxDistance }] of Object.entries(groups)) {
        const own = objects.filter(({ properties }) => properties.genre === name);
        const [nearest, farthest] = own.map(({ metadata }) => metadata?.distance ?? Number.NaN);
        expect(minDistance).toBeCloseTo(nearest ?? Number.NaN, 5);
        expect(maxDistance).toBeCloseTo(farthest ?? Number.NaN, 5);
      }
      expect(Object.keys(groups)).toHaveLength(4);
    });
    return shown(source, 'GroupDistances', { prints: ['from 0.504 to 0.642'] })(context);
  },
};
