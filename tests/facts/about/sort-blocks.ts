import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.sort';

export const facts: Facts = {
  'sort-by-two': shown(source, 'ByTwo', {
    prints: ['drama Titanic', 'drama The Godfather', 'drama Amadeus'],
  }),
  'sort-by-time': shown(source, 'ByTime', { prints: ['True'] }),
  'sort-by-id': shown(source, 'ById', { prints: ['True'] }),
  'sort-with-filter': shown(source, 'FilterAndSort', {
    prints: ["['Gladiator', 'Amadeus', 'The Godfather', 'Titanic']"],
  }),
  'sort-iterator': shown(source, 'Iterator', { prints: ['10'] }),
  'sort-cursor': shown(source, 'Cursor', {
    prints: ['10'],
    asserts: ['[len(half.objects) for half in [first_half, second_half]] == [5, 5]'],
  }),
  'sort-cursor-loop': shown(source, 'CursorLoop', {
    prints: ['10'],
    asserts: ['len({film.uuid for film in read}) == 10'],
  }),
};
