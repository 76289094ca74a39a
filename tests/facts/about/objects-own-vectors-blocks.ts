import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/manage-objects/_includes/objects.own-vectors';

export const facts: Facts = {
  'own-by-vector': fails(
    'docs/weaviate/manage-objects/own-vectors.mdx',
    'NoText',
    'Make sure a vectorizer module is configured',
  ),
  'own-several': shown(source, 'BesideModel2Vec', {
    prints: ['256 2'],
    asserts: ['sorted(film.vector) == ["plot_vector", "poster"]'],
  }),
  'own-in-place': shown(source, 'InPlaceOfModel2Vec', { prints: ['True'] }),
  'own-wrong-name': fails(
    'docs/weaviate/manage-objects/own-vectors.mdx',
    'WrongName',
    'does not have configuration for vector',
  ),
  'own-wrong-length': shown(source, 'WrongLength', { prints: ['True'] }),
};
