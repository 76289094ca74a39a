import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.vectors';

export const facts: Facts = {
  'config-name-on': shown(source, 'Names', { prints: ['True'] }),
  'config-two-vectors': shown(source, 'TwoVectors', {
    prints: ['title_vector On whales', 'abstract_vector On galaxies'],
  }),
  'config-no-target': fails(
    'docs/weaviate/manage-collections/vector-config.mdx',
    'NoTarget',
    'no target vectors were provided',
  ),
};
