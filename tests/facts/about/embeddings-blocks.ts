import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { sentTexts } from '../sent-texts.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { facts as behaviour } from './vectorization-behaviour.ts';

const source = 'docs/weaviate/model-providers/_includes/provider.vectorizer';

export const facts: Facts = {
  'emb-plot-alone': shown(
    source,
    'BasicVectorizerModel2Vec',
    {
      code: [
        ['source_properties=["plot"]', "sourceProperties: ['plot']"],
        'Property(name="title", data_type=DataType.TEXT)',
      ],
      asserts: [
        'assert plot_vector["vectorizer"] ==',
        'same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5',
        // The word of the query stands in a title alone.
        '[hit.properties["title"] for hit in best.objects] == ["Jaws", "Finding Nemo"]',
      ],
    },
    ['plot', 'title'],
  ),
  'emb-left-alone': async (context) => {
    await shown(source, 'BasicVectorizerModel2Vec', {
      code: [
        ['vectorize_collection_name=False', 'vectorizeCollectionName: false'],
        ['vectorize_collection_name=False', 'vectorizePropertyName: false'],
      ],
    })(context);
    await shownBy(behaviour, 'behaviour-defaults', context);
    const { named, propertyNamed } = await sentTexts();
    expect([...named, ...propertyNamed]).toEqual(['Demo Collection A title', 'title A title']);
    return [];
  },
  'emb-near-limit': shown(
    source,
    'NearTextExample',
    { prints: ['Alien: distance 0.588', 'The Martian: distance 0.709'], code: ['limit=2'] },
    ['limit'],
  ),
  'emb-outer-space': shown(source, 'BatchImportExample', {
    code: [
      'A crew in space meets a deadly alien creature.',
      'An astronaut left behind on Mars grows potatoes.',
    ],
  }),
  'emb-hybrid-limit': shown(
    source,
    'HybridExample',
    { prints: ['Jaws: score 0.934', 'Finding Nemo: score 0.500'], code: ['limit=2'] },
    ['limit'],
  ),
  'emb-nemo-first': shown(
    source,
    'HybridExample',
    {
      prints: ['Jaws: score 0.934', 'Finding Nemo: score 0.500'],
      code: [['alpha=0.5', 'alpha: 0.5']],
      asserts: ['by_vector.properties["title"] == "Finding Nemo"'],
    },
    ['alpha'],
  ),
  'library-about': shown(
    '_includes/set-up.library',
    'Library',
    {
      prints: ['Books: 5, failed: 0'],
      code: ['source_properties=["about"]', 'uuid=generate_uuid5(book["title"])'],
      asserts: [
        'str(stored.uuid) == generate_uuid5(stored.properties["title"])',
        'len(vector) for name, vector in stored.vector.items()} == {"about_vector": 256}',
        'same.metadata.distance is not None and abs(same.metadata.distance) < 1e-5',
      ],
    },
    ['about'],
  ),
};
