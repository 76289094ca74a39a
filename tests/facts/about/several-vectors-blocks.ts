import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { facts as combined } from './similarity-several.ts';

const source = 'docs/weaviate/configuration/_includes/several-vectors';

export const facts: Facts = {
  'several-say-which': shown(source, 'NoTarget', {
    prints: ['class Lecture has multiple vectors, but no target vectors were provided'],
  }),
  'several-minimum': async (context) => {
    // Of each object the less of its two distances.
    await shownBy(combined, 'vectors-nearer-counts', context);
    return shown(
      source,
      'Nearer',
      { prints: ['Bread 0.233', 'Bridges 0.889', 'Rockets 0.904'], code: ['minimum'] },
      ['minimum'],
    )(context);
  },
  'several-average': async (context) => {
    // Of each object the mean of its two distances.
    await shownBy(combined, 'vectors-mean-of-both', context);
    return shown(source, 'Average', { prints: ["['0.433', '0.905', '1.009']"], code: ['average'] }, [
      'average',
    ])(context);
  },
  'glossary-target': shown(source, 'OneTarget', {
    prints: ['title_vector Bridges', 'notes_vector Bridges'],
    code: [['target_vector=target', 'targetVector']],
  }),
  'several-weights': shown(source, 'Weights', { prints: ['0.313'] }),
  'several-weighted-sum': shown(
    source,
    'Weights',
    { asserts: ['0.8 * one + 0.2 * two - mixed'] },
    [0.8, 0.2],
  ),
};
