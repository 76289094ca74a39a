import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.hybrid';

export const facts: Facts = {
  'hybrid-set-up': shown(source, 'SetUp', {
    prints: ['Products: 7, errors: 0'],
    code: ['source_properties=["description"]'],
  }),
  'hybrid-jacket-by-code': shown(source, 'Hybrid', {
    prints: ['Storm Jacket: 0.740', 'Winter Jacket: 0.500', 'Sleeping Bag: 0.443'],
    code: ['something to keep me warm, like SJ-300'],
  }),
  'hybrid-alphas': shown(source, 'Alphas', {
    prints: ['0 Storm Jacket', '0.25 Storm Jacket', '0.75 Winter Jacket', '1 Winter Jacket'],
  }),
  'hybrid-words-only': shown(source, 'KeywordOnly', { prints: ['3 of 7'], code: ['alpha=0'] }),
  'hybrid-relative-score': shown(source, 'Explain', { asserts: ['count("normalized score: 0.5") == 2'] }),
  'hybrid-passes-the-first': shown(source, 'Ranked', { prints: ["['Winter Jacket']"] }),
  'hybrid-vector-limit': shown(source, 'VectorLimit', {
    prints: ["['Winter Jacket', 'Sleeping Bag', 'Storm Jacket']"],
    asserts: ['scored(near_enough)'],
  }),
  'hybrid-operators': shown(source, 'AllWords', { prints: ["['Winter Jacket']"] }),
  'hybrid-two-texts': shown(source, 'OtherText', { prints: ["['Storm Jacket', 'Summit Tent']"] }),
  'hybrid-own-vector': shown(source, 'OwnVector', { prints: ["['Head Lamp']"] }),
  'hybrid-explanation': shown(source, 'Explain', { prints: ['True', 'True'] }),
};
