import type { Facts } from '../../facts/fact.ts';
import { shown } from '../../facts/shown.ts';

const source = 'path/of/new-page';

// What the block prints, its code or its assertions show; last the inline code and the numbers of the claim, in order.
export const facts: Facts = {
  'new-page-module': shown(
    source,
    'NewPage',
    { prints: ['True'], code: [['"text2vec-model2vec" in', "'text2vec-model2vec' in"]] },
    ['text2vec-model2vec'],
  ),
};
