import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { sentTexts } from '../sent-texts.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.vectors';

export const facts: Facts = {
  'config-name-on': async (context) => {
    expect((await sentTexts()).named).toEqual(['Demo Collection A title']);
    return shown(source, 'Names', { prints: ['True'] })(context);
  },
  'config-two-vectors': shown(source, 'TwoVectors', {
    prints: ['title_vector On whales', 'abstract_vector On galaxies'],
  }),
  'config-no-target': fails(
    'docs/weaviate/manage-collections/vector-config.mdx',
    'NoTarget',
    'no target vectors were provided',
  ),
};
