import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { fails, shown } from '../shown.ts';
import { withFilm } from '../small-collections.ts';

const source = 'docs/weaviate/manage-objects/_includes/objects.delete';

export const facts: Facts = {
  'delete-with-vectors': (context) =>
    withFilm(context, async (films) => {
      const jaws = await films.data.insert({ title: 'Jaws', plot: 'A shark attacks swimmers.' });
      const found = async () => {
        const byMeaning = await films.query.nearText('shark');
        const byWord = await films.query.bm25('shark');
        return [byMeaning, byWord].map(({ objects }) => objects.length);
      };
      expect(await found()).toEqual([1, 1]);
      await films.data.deleteById(jaws);
      expect(await found()).toEqual([0, 0]);
      return [];
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
