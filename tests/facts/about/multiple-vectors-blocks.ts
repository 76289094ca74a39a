import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { sentTexts } from '../sent-texts.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.multiple-vectors';

export const facts: Facts = {
  'vectors-own-sources': async (context) => {
    expect((await sentTexts()).requests.several).toBe(2);
    return shown(source, 'SetUp', {
      code: [
        ['source_properties=["name"]', "sourceProperties: ['name']"],
        ['source_properties=["steps"]', "sourceProperties: ['steps']"],
      ],
    })(context);
  },
  'vectors-each-its-own': shown(source, 'NearVector', { prints: ["['Tomato soup', 'Summer salad']"] }),
  'vectors-near-object': shown(source, 'NearObject', { prints: ["['Tomato soup', 'Winter stew']"] }),
  'vectors-hybrid': shown(source, 'Hybrid', {
    prints: ["['Baked potatoes', 'Winter stew']"],
    code: [
      [
        'manual_weights({"name_vector": 0.2, "steps_vector": 0.8})',
        'manualWeights({ name_vector: 0.2, steps_vector: 0.8 })',
      ],
    ],
    asserts: [['== [0.75, 0.814]', "['0.750', '0.814']"]],
  }),
  'vectors-only-one-back': shown(source, 'OneVectorBack', { prints: ["['steps_vector']"] }),
};
