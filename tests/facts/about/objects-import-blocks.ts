import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/manage-objects/_includes/objects.import';

const oneBad = shown(source, 'OneBad', {
  prints: [
    "invalid integer property 'people' on class 'City': requires an integer, the given value is 'many'",
    '6',
  ],
});

export const facts: Facts = {
  'import-known-for': shown(
    source,
    'Collection',
    { prints: ['City'], code: [['source_properties=["known_for"]', "sourceProperties: ['known_for']"]] },
    ['known_for'],
  ),
  'import-others-go-on': oneBad,
  'emb-others-go-on': async (context) => {
    await oneBad(context);
    return shown('docs/weaviate/model-providers/_includes/provider.vectorizer', 'BatchImportExample', {
      code: [
        ['films.batch.fixed_size(', 'films.data.insertMany('],
        ['films.batch.failed_objects', 'result.errors'],
      ],
    })(context);
  },
  'import-parts-of-two': shown(source, 'InParts', { code: [['batch_size=2', 'first += 2']] }),
  'import-once-more': shown(source, 'Retry', {
    prints: ['False 7'],
    asserts: [
      'ferries.properties == {"name": "Oslo", "known_for": "A fjord full of ferries.", "people": 700000}',
    ],
  }),
  'import-overwrites': shown(source, 'OwnIds', { prints: ['False 8'], asserts: ['len(cities) == 8'] }),
  'import-ingest': shown(source, 'Ingest', { prints: ['False 12'], code: ['ingest('] }, ['ingest']),
};
