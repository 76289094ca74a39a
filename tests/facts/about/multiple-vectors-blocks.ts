import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.multiple-vectors';

export const facts: Facts = {
  'vectors-own-sources': shown(source, 'SetUp', {
    code: [
      ['source_properties=["name"]', "sourceProperties: ['name']"],
      ['source_properties=["steps"]', "sourceProperties: ['steps']"],
    ],
  }),
  'vectors-nearer-counts': shown(source, 'Minimum', {
    prints: ['Baked potatoes: 0.187', 'Winter stew: 0.327', 'Tomato soup: 0.559'],
  }),
  'vectors-mean-of-both': shown(source, 'Average', {
    prints: ['Baked potatoes: 0.378', 'Winter stew: 0.509'],
  }),
  'vectors-each-its-own': shown(source, 'NearVector', { prints: ["['Tomato soup', 'Summer salad']"] }),
  'vectors-near-object': shown(source, 'NearObject', { prints: ["['Tomato soup', 'Winter stew']"] }),
  'vectors-hybrid': shown(source, 'Hybrid', { prints: ["['Baked potatoes', 'Winter stew']"] }),
  'vectors-only-one-back': shown(source, 'OneVectorBack', { prints: ["['steps_vector']"] }),
};
