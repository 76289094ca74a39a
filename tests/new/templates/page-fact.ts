import type { Facts } from '../../facts/fact.ts';
import { shown } from '../../facts/shown.ts';

const source = 'path/of/new-page';

export const facts: Facts = {
  'new-page-nearest': shown(source, 'Search', { prints: ['Dune'] }, ['Dune']),
};
