import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/troubleshooting/_includes/trouble.queries';

export const facts: Facts = {
  'queries-two-lengths': shown(source, 'VectorLength', {
    prints: ['True'],
    asserts: ['len(books.query.near_vector(dragon_vector).objects) == 5'],
  }),
  'queries-unknown-vector': fails(
    'docs/weaviate/troubleshooting/queries.mdx',
    'UnknownVector',
    'does not have named vector',
  ),
  'queries-brackets': fails(
    'docs/weaviate/troubleshooting/queries.mdx',
    'UnknownVector',
    'does not have named vector',
  ),
  'queries-no-target': fails(
    'docs/weaviate/troubleshooting/queries.mdx',
    'NoTarget',
    'no target vectors were provided',
  ),
};
