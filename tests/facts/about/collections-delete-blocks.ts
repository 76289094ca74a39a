import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.delete';

export const facts: Facts = {
  'delete-at-once': shown(source, 'DeleteOne', {
    prints: ['False'],
    asserts: ['client.collections.list_all() == {}'],
  }),
  'alias-second-name': shown(source, 'Alias', { prints: ['5'] }),
  'delete-and-again': shown(source, 'Empty', {
    prints: ['0 0'],
    asserts: ['client.collections.export_config("Book").to_dict() == definition'],
  }),
  'alias-points-at-nothing': shown(source, 'AliasStays', {
    prints: ['Lending Book', '0'],
    asserts: ['client.alias.list_all() == {}'],
  }),
};
