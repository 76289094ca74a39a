import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { shown } from '../shown.ts';
import { withFilm } from '../small-collections.ts';

const source = 'docs/weaviate/migrate/_includes/migrate.from-model2vec';

export const facts: Facts = {
  'from-bring': async (context) => {
    await shown(source, 'Bring', { prints: ['3 256'] })(context);
    await withFilm(context, async (films) => {
      const id = await films.data.insert({ title: 'Jaws', plot: 'A shark attacks.' });
      await films.config.addVector(weaviate.configure.vectors.selfProvided({ name: 'other' }));
      const stored = () => films.query.fetchObjectById(id, { includeVector: true });
      const before = await stored();
      await films.data.update({ id, vectors: { other: [1, 2, 3] } });
      const after = await stored();
      expect(after?.properties).toEqual(before?.properties);
      expect(after?.vectors).toEqual({ ...before?.vectors, other: [1, 2, 3] });
    });
    return [];
  },
  'from-search-both': shown(source, 'SearchBoth', { prints: ['Launch Launch'] }),
  'from-without': shown(source, 'CreateWithout', { prints: ["['openai']"] }),
  'from-copy-one': shown(source, 'CopyOne', {
    prints: ['3 0'],
    asserts: ['list(article.vector) == ["openai"]'],
  }),
};
