import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/migrate/_includes/migrate.to-model2vec';

export const facts: Facts = {
  'to-before': shown(source, 'Before', {
    prints: ['3'],
    code: [['text2vec_openai(', 'text2VecOpenAI('], 'vector={"openai": old_vectors[title]}'],
    asserts: ['list(article.vector) == ["openai"]'],
  }),
  'to-not-yet': shown(source, 'NotYet', { prints: ['0'], asserts: ['found.objects == []'] }),
  'to-fill': shown(source, 'Fill', {
    prints: ['3 3'],
    asserts: [
      '{name: len(vector) for name, vector in article.vector.items()} == {"openai": 3, "model2vec": 256}',
    ],
  }),
  'to-check': shown(source, 'Check', { prints: ['[]'] }),
  'to-no-key': async (context) => {
    await shown(source, 'OldVector', { prints: ['Launch'], code: [['near_vector(', 'nearVector(']] })(
      context,
    );
    return fails('docs/weaviate/migrate/to-model2vec.mdx', 'NoKey', 'no api key found')(context);
  },
};
