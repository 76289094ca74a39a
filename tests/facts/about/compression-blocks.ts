import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/configuration/_includes/compression';

export const facts: Facts = {
  'compression-three-ways': shown(source, 'Rotational', { prints: ['8 20'] }),
  'compression-compare': shown(source, 'Compare', {
    prints: ["['baked fish', 'boiled fish', 'fried fish', 'raw fish', 'smoked fish']", 'True', 'True'],
  }),
  'flat-rescore': shown(
    source,
    'FlatBits',
    { prints: ['flat 100'], code: [['rescore_limit', 'rescoreLimit']] },
    ['rescore_limit'],
  ),
};
