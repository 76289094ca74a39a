import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/migrate/_includes/migrate.new-collection';

export const facts: Facts = {
  'new-before': shown(source, 'Before', {
    prints: ['3'],
    code: [['text2vec_openai(', 'text2VecOpenAI('], '"Harvest": [0.9, 0.1, 0.0]'],
    asserts: [
      'list(article.vector) == ["openai"]',
      ['openai["vectorizer"]["text2vec-openai"]', "vectorizer.name, 'text2vec-openai'"],
    ],
  }),
  'new-alias': shown(source, 'GiveAlias', { prints: ['3'] }),
  'new-same-properties': shown(source, 'CreateNew', {
    prints: ['0'],
    code: [['text2vec_model2vec(', 'text2VecModel2Vec(']],
    asserts: [['renewed.config.get().properties] == ["title", "body"]', "['title', 'body']"]],
  }),
  'new-ids-come-along': async (context) => {
    await shown(source, 'Compare', { prints: ['True'], code: ['ids == new_ids'] })(context);
    return shown(source, 'Copy', {
      prints: ['3 0'],
      asserts: ['{name: len(vector) for name, vector in article.vector.items()} == {"model2vec": 256}'],
    })(context);
  },
  'new-switch': shown(source, 'Switch', {
    prints: ['Launch'],
    code: [
      ['client.alias.update(', 'client.alias.update('],
      ['news.query.near_text(', 'news.query.nearText('],
    ],
  }),
};
