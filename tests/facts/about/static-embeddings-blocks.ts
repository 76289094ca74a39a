import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withModel } from '../model-package.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { sharedWords } from '../words.ts';
import { facts as vectors } from './vectors-blocks.ts';

const source = 'docs/weaviate/concepts/_includes/static-embeddings';

export const facts: Facts = {
  'static-ask': async (context) => {
    const asked = "texts.query.nearText(other, { returnMetadata: ['distance'] })";
    expect(
      await withModel(`
bread, dough, rocket = model.encode(["a loaf of bread", "the baker kneads dough", "a rocket reaches orbit"]).astype(float)
print(json.dumps([f"{1 - bread @ one:.2f}" for one in (dough, rocket)]))
`),
    ).toEqual(['0.52', '0.91']);
    return shown(
      source,
      'Ask',
      {
        prints: ['0.52', '0.91'],
        code: [
          'distance',
          ['texts.data.insert({"text": one})', 'texts.data.insert({ text: one })'],
          ['texts.query.near_text(other, return_metadata=["distance"])', asked],
        ],
      },
      ['distance'],
    )(context);
  },
  'static-bread-and-dough': async (context) => {
    const texts = ['a loaf of bread', 'the baker kneads dough'];
    await shown(source, 'Ask', { prints: ['0.52', '0.91'], code: texts })(context);
    expect(sharedWords(texts[0] ?? '', texts[1] ?? '')).toEqual([]);
    return [];
  },
  'static-opposite-nearest': shown(source, 'Negation', {
    prints: ['0.11', '0.49'],
    asserts: [
      'distance("Not a good film", "A good film") == "0.11"',
      'distance("Not a good film", "A terrible movie") == "0.49"',
    ],
  }),
  'static-letter-case': shown(source, 'LetterCase', { prints: ['0.00', '0.00'] }),
  'static-subjects': shown(source, 'ManySubjects', {
    prints: [
      '0.27 bread and butter',
      '0.49 bread and butter, rockets in orbit',
      '0.59 bread and butter, rockets in orbit, a court that ruled on tax',
    ],
    asserts: ['near + 0.1 < farther and farther + 0.05 < farthest'],
  }),
  'static-unknown': async (context) => {
    await shownBy(vectors, 'vectors-zero-distance', context);
    return shown(source, 'Unknown', { prints: ['0.0 0.0', '1.00'] }, [1])(context);
  },
  'static-after-them': shown(source, 'LongText', { prints: ['0.00'] }),
};
