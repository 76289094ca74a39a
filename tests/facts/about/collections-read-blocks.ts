import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.read';

export const facts: Facts = {
  'read-exists': shown(source, 'Exists', { prints: ['True False'] }),
  'read-shards': shown(source, 'Shards', { prints: ["['READY']"] }),
};
