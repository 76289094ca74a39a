import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';

const source = 'docs/weaviate/search/_includes/search.filters';

export const facts: Facts = {
  'filters-set-up': shown(source, 'SetUp', {
    prints: ['Films: 8, errors: 0'],
    code: ['index_null_state=True', 'index_property_length=True', 'index_timestamps=True'],
  }),
  'filters-numbers': shown(source, 'Numbers', { prints: ["['Jaws', 'The Godfather', 'Titanic']"] }),
  'filters-dates': shown(source, 'Dates', {
    prints: ["['Alien', 'Jaws', 'The Godfather']"],
    code: ['timezone'],
  }),
  'filters-wildcards': shown(source, 'Like', {
    prints: ["fin* ['Finding Nemo']", "j?ws ['Jaws']", "*ti* ['The Martian', 'Titanic']"],
  }),
  'filters-any': shown(source, 'ContainsAny', { prints: ["['Alien', 'Apollo 13', 'Ratatouille']"] }),
  'filters-all': shown(source, 'ContainsAll', { prints: ["['Alien', 'Apollo 13']"] }),
  'filters-none': shown(source, 'ContainsNone', { prints: ["['Ratatouille', 'The Godfather']"] }),
  'filters-one-of-values': shown(source, 'OneOfValues', {
    prints: ["['Apollo 13', 'The Godfather', 'The Martian', 'Titanic']"],
  }),
  'filters-and': shown(source, 'And', { prints: ["['Jaws', 'Titanic']"], code: [' & '] }, ['&']),
  'filters-or': shown(source, 'Or', {
    prints: ["['Apollo 13', 'Finding Nemo', 'Jaws', 'The Martian', 'Titanic']"],
  }),
  'filters-nested': shown(source, 'Nested', {
    prints: ["['Apollo 13', 'Jaws']"],
    asserts: ['titles(nested) == ["Apollo 13", "Jaws"]'],
  }),
  'filters-list': shown(source, 'ManyConditions', { prints: ['2 3'] }),
  'filters-not': shown(source, 'Not', { prints: ['6'] }),
  'filters-by-time': shown(source, 'ByTime', {
    prints: ['8'],
    asserts: ['by_creation_time().greater_than(future)).objects == []'],
  }),
  'filters-length': shown(source, 'Length', {
    prints: ["['Alien', 'Apollo 13', 'Titanic']", "['Alien', 'Jaws']"],
  }),
  'filters-geo': shown(source, 'Geo', {
    prints: ["200000 ['The Godfather']", "500000 ['Jaws', 'The Godfather']"],
  }),
};
