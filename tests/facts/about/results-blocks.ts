import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.results';

export const facts: Facts = {
  'results-named': shown(source, 'Properties', { prints: ["['minutes', 'title']"] }),
  'results-none': shown(source, 'NoProperties', {
    prints: ['0 Film'],
    asserts: ['bare.uuid == only_titles.objects[0].uuid'],
  }),
  'results-missing': shown(source, 'Missing', { prints: ['144 None'] }),
  'results-ask': shown(source, 'Metadata', {
    prints: ['True True True', 'None None'],
    asserts: ['[film.metadata.distance for film in only_titles.objects] == [None]'],
  }),
  'results-missing-id': shown(source, 'ByIds', { prints: ["['Alien', 'Jaws']"] }),
  'results-exists': shown(source, 'Exists', { prints: ['True False'] }),
};
