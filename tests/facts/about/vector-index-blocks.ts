import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/configuration/_includes/vector-index';

export const facts: Facts = {
  'index-not-the-model': shown(source, 'SameAnswer', {
    prints: ["['0.487', '0.917', '1.016']", "['0.487', '0.917', '1.016']"],
    asserts: ['distances("graph") == distances("list")'],
  }),
  'index-each-vector': shown(source, 'Flat', { prints: ["['hnsw', 'flat', 'hnsw']"] }),
  'index-same-answer': shown(source, 'SameAnswer', {
    prints: ["['0.487', '0.917', '1.016']", "['0.487', '0.917', '1.016']"],
  }),
  'index-dot': shown(
    source,
    'DotProduct',
    {
      prints: ["['-0.513', '-0.083', '0.016']"],
      code: ['dot'],
      asserts: ['float(cosine) - 1 - float(dot)) < 0.0015', 'float(cosine)'],
    },
    [1, 'dot', 'cosine', 1],
  ),
  'index-update-list': shown(source, 'ChangeEf', {
    prints: ['200'],
    code: [['ef=200', 'vectorizers: [\n    reconfigure.vectors.update({']],
  }),
};
