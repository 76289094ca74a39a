import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/troubleshooting/_includes/trouble.service';

export const facts: Facts = {
  'service-own-address': shown(
    source,
    'DeadService',
    { prints: ['http://127.0.0.1:9999'], code: ['inference_url'] },
    ['inference_url'],
  ),
  'service-insert': fails(
    'docs/weaviate/troubleshooting/service.mdx',
    'Insert',
    'connect: connection refused',
  ),
  'service-search': fails(
    'docs/weaviate/troubleshooting/service.mdx',
    'Search',
    'connect: connection refused',
  ),
  'service-hybrid': fails(
    'docs/weaviate/troubleshooting/service.mdx',
    'Hybrid',
    'connect: connection refused',
  ),
  'service-still-works': shown(source, 'StillWorks', { prints: ['1 1'], asserts: ['len(films) == 1'] }),
  'service-import': shown(source, 'Import', {
    prints: ['True', 'True'],
    asserts: ['len(films.batch.failed_objects) == 2'],
  }),
};
