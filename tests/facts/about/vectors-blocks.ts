import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';
import { withFilm } from '../small-collections.ts';

const source = 'docs/weaviate/troubleshooting/_includes/trouble.vectors';

export const facts: Facts = {
  'vectors-no-text': shown(source, 'NoText', { prints: ['[]', '[]'] }),
  'vectors-zero': shown(source, 'ZeroVector', { prints: ['256 False'], asserts: ['vector == [0.0] * 256'] }),
  /** From four texts that have nothing in common, one of them itself. */
  'vectors-zero-distance': async (context) => {
    await shown(source, 'ZeroDistance', { prints: ['1.0'] })(context);
    await withFilm(context, async (films) => {
      await films.data.insert({ plot: '🙂 🙂' });
      for (const query of ['water', 'a war in space', 'tax law', '🙂 🙂']) {
        const { objects } = await films.query.nearText(query, { returnMetadata: ['distance'] });
        expect(
          objects.map(({ metadata }) => metadata?.distance),
          query,
        ).toEqual([1]);
      }
    });
    return [];
  },
  'vectors-unknown-query': shown(source, 'UnknownQuery', { prints: ['[1.0, 1.0]'] }),
  'vectors-cut': shown(source, 'LongText', { prints: ['True'] }),
  'vectors-parts': shown(source, 'Parts', { prints: ['page 1'] }),
  'vectors-find': shown(source, 'Find', {
    prints: ["['emoji', 'empty', 'missing']"],
    asserts: ['len(without) == 3'],
  }),
};
