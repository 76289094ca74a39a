import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/configuration/_includes/module-settings';

export const facts: Facts = {
  'settings-sources': shown(
    source,
    'Properties',
    {
      prints: ['0.000'],
      code: [['source_properties', 'sourceProperties']],
      asserts: ['dish.metadata.distance is not None and dish.metadata.distance < 1e-5'],
    },
    ['source_properties', 'sourceProperties'],
  ),
  'settings-name-in-front': shown(
    source,
    'CollectionName',
    {
      prints: ['0.000'],
      code: [['vectorize_collection_name', 'vectorizeCollectionName']],
      asserts: ['soup.metadata.distance is not None and soup.metadata.distance < 1e-5'],
    },
    ['vectorize_collection_name'],
  ),
  'settings-service-each': shown(source, 'OtherService', { prints: ['True'] }),
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
  'settings-changeable': shown(source, 'Unchangeable', { prints: ['What we cook', 'True'] }),
};
