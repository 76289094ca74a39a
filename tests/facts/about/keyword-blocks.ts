import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.keyword';

export const facts: Facts = {
  'keyword-set-up': shown(source, 'SetUp', {
    prints: ['Products: 6, errors: 0'],
    code: [
      ['tokenization=Tokenization.FIELD', "tokenization: 'field'"],
      ['index_searchable=False', 'indexSearchable: false'],
    ],
  }),
  'keyword-rare-and-short': shown(
    source,
    'Words',
    {
      prints: ['Storm Jacket: 1.40', 'Winter Jacket: 0.91', 'Summit Tent: 0.49', 'Camp Stove: 0.41'],
      code: ['products.query.bm25('],
    },
    ['bm25'],
  ),
  'keyword-as-it-is': shown(source, 'NotFound', { prints: ['jackets 0', 'jack 0', 'the 0'] }),
  'keyword-nothing': shown(source, 'NotFound', { prints: ['jackets 0', 'jack 0', 'the 0'] }),
  'keyword-two-of-three': shown(source, 'SomeWords', {
    prints: ["['Summit Tent', 'Storm Jacket']"],
    code: ['minimum_match=2'],
  }),
  'keyword-without-choice': shown(source, 'OneProperty', {
    prints: ["['Storm Jacket', 'Winter Jacket']"],
    asserts: ['len(products.query.bm25("jacket").objects) == 3'],
  }),
  'keyword-weight-five': shown(source, 'Weights', {
    prints: ["['Head Lamp', 'Summit Tent']"],
    code: ['"name^5"'],
  }),
  'keyword-code-whole': shown(source, 'Code', {
    prints: ["WJ-310 ['Winter Jacket']", 'wj-310 []', '310 []'],
  }),
  'keyword-tokenizations': shown(source, 'Tokenizations', {
    prints: [
      "word ['jacket', 'wj', '310']",
      "lowercase ['jacket', 'wj-310']",
      "whitespace ['Jacket', 'WJ-310']",
      "field ['Jacket WJ-310']",
      "trigram ['jac', 'ack', 'cke', 'ket', 'etw', 'twj', 'wj3', 'j31', '310']",
    ],
  }),
  'keyword-stop-words-stored': shown(source, 'OfProperty', {
    prints: ["['the', 'winter', 'jacket']", "['winter', 'jacket']"],
  }),
};
