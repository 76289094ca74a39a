import { expect } from 'playwright/test';
import { generateUuid5 } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { withFilms } from '../film-collection.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.similarity';

export const facts: Facts = {
  'similarity-set-up': async (context) => {
    await withFilms(context.client, async (films) => {
      const plot = 'A shark attacks swimmers at the beach.';
      const id = await films.data.insert({ title: 'Opera', genre: 'music', plot });
      const vectors = [id, generateUuid5('Jaws')].map(
        async (one) => (await films.query.fetchObjectById(one, { includeVector: true }))?.vectors.plot_vector,
      );
      const [other, jaws] = await Promise.all(vectors);
      expect(other).toHaveLength(256);
      expect(other).toEqual(jaws);
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
  'similarity-certainty': shown(source, 'Certainty', { prints: ['Ratatouille: 0.748 = 1 - 0.504 / 2'] }, [1]),
  'similarity-next-film': shown(
    source,
    'AutoLimit',
    { asserts: ['next_film.metadata.distance or 0) - (boss.metadata.distance or 0) > 0.2'] },
    [0.2],
  ),
  'similarity-moves': shown(source, 'MoveTo', {
    prints: ["['Titanic', 'Finding Nemo']"],
    asserts: [
      'titles(towards) == ["Titanic", "Finding Nemo"]',
      'titles(away) == ["Finding Nemo", "Titanic", "Jaws"]',
    ],
  }),
  'similarity-filter-then-order': shown(source, 'WithFilter', {
    prints: ['Finding Nemo: 0.923', 'Ratatouille: 0.953'],
  }),
  'similarity-groups': shown(source, 'GroupBy', {
    prints: ["family 2 ['Finding Nemo', 'Ratatouille']", "horror 2 ['Jaws', 'Alien']"],
    code: ['number_of_groups=2, objects_per_group=2'],
  }),
  'similarity-group-ends': shown(source, 'GroupDistances', { prints: ['from 0.504 to 0.642'] }),
};
