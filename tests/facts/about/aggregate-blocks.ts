import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.aggregate';

export const facts: Facts = {
  'aggregate-with-filter': shown(source, 'CountWithFilter', { prints: ['4'] }),
  'aggregate-most-frequent': shown(source, 'Texts', { prints: ['drama 4', 'space 3'] }),
  'aggregate-how-many': shown(source, 'TextCount', { prints: ['10'] }),
  'aggregate-metrics-by-group': shown(source, 'GroupWithMetrics', {
    prints: ['drama 195', 'family 111', 'horror 124', 'space 144'],
  }),
  'aggregate-three-nearest': shown(source, 'NearText', { prints: ['3 9'] }),
  'aggregate-near-enough': shown(source, 'NearTextDistance', { prints: ['space 3', 'horror 1'] }),
  'aggregate-hybrid': shown(source, 'Hybrid', { prints: ['5'] }),
};
