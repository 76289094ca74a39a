import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { sentTexts } from '../sent-texts.ts';
import { changed, module } from '../server-settings.ts';
import { shown } from '../shown.ts';
import { vectorsOfTwoServices } from '../two-services.ts';

const source = 'docs/weaviate/configuration/_includes/module-settings';

export const facts: Facts = {
  'settings-sources': shown(
    source,
    'Properties',
    {
      prints: ['0.000'],
      code: [['source_properties', 'sourceProperties']],
      asserts: [
        'dish.metadata.distance is not None and dish.metadata.distance < 1e-5',
        'dish.properties == {"name": "Borscht"',
      ],
    },
    ['source_properties', 'sourceProperties'],
  ),
  'settings-name-in-front': async (context) => {
    expect((await sentTexts()).named).toEqual(['Demo Collection A title']);
    return shown(
      source,
      'CollectionName',
      {
        prints: ['0.000'],
        code: [['vectorize_collection_name', 'vectorizeCollectionName']],
        asserts: ['soup.metadata.distance is not None and soup.metadata.distance < 1e-5'],
      },
      ['vectorize_collection_name'],
    )(context);
  },
  /** Two collections of one server, and each has vectors of its own service. */
  'settings-service-each': async () => {
    expect(await vectorsOfTwoServices()).toEqual({ own: [0.6, 0.8], common: [1, 0, 0] });
    return [];
  },
  'settings-message-names-it': shown(
    source,
    'OtherService',
    {
      prints: ['True'],
      code: [['client.collections.create(', 'createFromJson']],
      asserts: ['len(sauces) == 0'],
    },
    ['createFromJson'],
  ),
  'settings-changeable': async (context) => {
    const wider = await changed(context, ({ vectorConfig }) => {
      Object.assign(vectorConfig.default?.vectorIndexConfig ?? {}, { ef: 77 });
    });
    const named = await changed(context, ({ vectorConfig }) => {
      const vectorizer = { [module]: { vectorizeClassName: true } };
      Object.assign(vectorConfig.default ?? {}, { vectorizer });
    });
    expect([wider, named]).toEqual([200, 422]);
    return shown(source, 'Unchangeable', { prints: ['What we cook', 'True'] })(context);
  },
};
