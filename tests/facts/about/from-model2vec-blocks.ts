import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/migrate/_includes/migrate.from-model2vec';

export const facts: Facts = {
  'from-bring': shown(source, 'Bring', {
    prints: ['3 256'],
    asserts: ['article.properties["body"] is not None'],
  }),
  'from-search-both': shown(source, 'SearchBoth', { prints: ['Launch Launch'] }),
  'from-without': shown(source, 'CreateWithout', { prints: ["['openai']"] }),
  'from-copy-one': shown(source, 'CopyOne', {
    prints: ['3 0'],
    asserts: ['list(article.vector) == ["openai"]'],
  }),
};
