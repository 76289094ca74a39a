import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/manage-objects/_includes/objects.read';

export const facts: Facts = {
  'read-unknown-id': shown(source, 'UnknownId', { prints: ['None'] }),
  'read-named-properties': shown(source, 'SomeProperties', {
    prints: ["['title']", "['title']", "['title']"],
  }),
  'read-filtered': shown(source, 'Filtered', { prints: ['Emma 474', 'Dracula 418', 'Dune 412'] }),
  'read-pages': shown(
    source,
    'Pages',
    { prints: ["['Dracula', 'Dune']", "['Emma', 'The Hobbit']"], code: ['limit=2', 'offset='] },
    ['limit', 'offset'],
  ),
  'read-iterator': shown(source, 'Everything', {
    prints: ['5 5'],
    asserts: ['sorted(map(str, all_titles)) == sorted('],
  }),
};
