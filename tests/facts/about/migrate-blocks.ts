import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/migrate/_includes/migrate.new-collection';

export const facts: Facts = {
  'new-before': shown(source, 'Before', { prints: ['3'], asserts: ['list(article.vector) == ["openai"]'] }),
  'new-alias': shown(source, 'GiveAlias', { prints: ['3'] }),
  'new-same-properties': shown(source, 'CreateNew', { prints: ['0'] }),
  'new-ids-come-along': shown(source, 'Copy', {
    prints: ['3 0'],
    asserts: ['{name: len(vector) for name, vector in article.vector.items()} == {"model2vec": 256}'],
  }),
  'new-switch': shown(source, 'Switch', { prints: ['Launch'] }),
  'new-alias-outlives': shown(source, 'RemoveAlias', { prints: ['0 3'] }),
};
