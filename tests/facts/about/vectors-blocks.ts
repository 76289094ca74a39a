import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/troubleshooting/_includes/trouble.vectors';

export const facts: Facts = {
  'vectors-no-text': shown(source, 'NoText', { prints: ['[]', '[]'] }),
  'vectors-zero': shown(source, 'ZeroVector', { prints: ['256 False'], asserts: ['vector == [0.0] * 256'] }),
  'vectors-zero-distance': shown(source, 'ZeroDistance', { prints: ['1.0'] }),
  'vectors-unknown-query': shown(source, 'UnknownQuery', { prints: ['[1.0, 1.0]'] }),
  'vectors-cut': shown(source, 'LongText', { prints: ['True'] }),
  'vectors-parts': shown(source, 'Parts', { prints: ['page 1'] }),
  'vectors-find': shown(source, 'Find', {
    prints: ["['emoji', 'empty', 'missing']"],
    asserts: ['len(without) == 3'],
  }),
};
