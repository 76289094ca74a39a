import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/configuration/_includes/several-vectors';

export const facts: Facts = {
  'several-say-which': shown(source, 'NoTarget', {
    prints: ['class Lecture has multiple vectors, but no target vectors were provided'],
  }),
  'several-minimum': shown(
    source,
    'Nearer',
    {
      prints: ['Bread 0.233', 'Bridges 0.889', 'Rockets 0.904'],
      code: ['minimum'],
      asserts: ['by_nearer.objects[0].properties["title"] == "Bread"'],
    },
    ['minimum'],
  ),
  'several-average': shown(
    source,
    'Average',
    {
      prints: ["['0.433', '0.905', '1.009']"],
      code: ['average'],
      asserts: ['by_both.objects[0].properties["title"] == "Bread"'],
    },
    ['average'],
  ),
  'several-weights': shown(source, 'Weights', { prints: ['0.313'] }),
  'several-weighted-sum': shown(
    source,
    'Weights',
    { asserts: ['0.8 * one + 0.2 * two - mixed'] },
    [0.8, 0.2],
  ),
};
