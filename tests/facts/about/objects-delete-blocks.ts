import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/manage-objects/_includes/objects.delete';

export const facts: Facts = {
  'delete-with-vectors': shown(source, 'ById', {
    prints: ['False 4'],
    asserts: ['len(books.query.near_text("marriage").objects) == 4'],
  }),
  'delete-dry-run': shown(source, 'DryRun', { prints: ['2 4'], asserts: ['trial.failed == 0'] }),
  'delete-before': shown(source, 'ByIds', { prints: ['1 1'] }),
  'delete-unknown-property': fails(
    'docs/weaviate/manage-objects/delete.mdx',
    'UnknownProperty',
    'no such prop',
  ),
  'delete-no-match': shown(source, 'Nothing', { prints: ['0 0'] }),
};
