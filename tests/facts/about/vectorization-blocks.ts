import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/concepts/_includes/vectorization';

export const facts: Facts = {
  'vectorization-two-steps': shown(source, 'Sent', { prints: ['True'] }),
  'vectorization-three-vectors': shown(
    source,
    'Sent',
    {
      prints: ['True'],
      code: [['is_text_of', 'isTextOf']],
      asserts: [['is_text_of("all",', "isTextOf('all'"]],
    },
    ['is_text_of', 'isTextOf'],
  ),
  'vectorization-year-too': shown(source, 'NoNumbers', { prints: ['False'] }),
  'vectorization-name-first': shown(
    source,
    'Sent',
    {
      code: [['vectorize_collection_name=True', 'vectorizeCollectionName: true']],
      asserts: ['is_text_of("with_name", f"Silent Film {plot} Metropolis")'],
    },
    ['vectorize_collection_name'],
  ),
  'vectorization-chosen': shown(source, 'SourceProperties', {
    prints: ['True', 'False'],
    asserts: ['is_text_of("chosen", "Metropolis 1927")'],
  }),
  'vectorization-no-text': shown(source, 'NoText', { prints: ["['all', 'chosen', 'with_name']", 'True'] }),
  'vectorization-empty': shown(source, 'NoSource', { prints: ["['with_name']"] }),
};
