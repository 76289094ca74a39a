import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.create';

export const facts: Facts = {
  'create-ready': shown(source, 'FirstObject', { prints: ['256'] }),
  'create-name-once': fails(
    'docs/weaviate/manage-collections/create.mdx',
    'NameTaken',
    'class name Book already exists',
  ),
  'create-unless': shown(source, 'Unless', { prints: ['True'] }),
  'create-undeclared': shown(source, 'NoProperties', { prints: ["['plot', 'year']", '256'] }),
  'create-from-definition': shown(source, 'FromDefinition', { prints: ['Archive 5 0'] }),
  'create-forgotten': shown(source, 'Forgotten', {
    prints: ['True 0'],
    asserts: ['vectors["default"]["vectorizer"] == {"none": {}}'],
  }),
};
