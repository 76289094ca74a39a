import { expect } from 'playwright/test';
import { readTree } from '../../../src/plugin/tree.ts';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { facts as created } from './collections-create-blocks.ts';
import { facts as imported } from './imports-blocks.ts';
import { facts as updated } from './objects-update-blocks.ts';
import { facts as vectors } from './vectors-blocks.ts';

export const facts: Facts = {
  /** Every block that fails stands there in both languages, and each has a recorded message. */
  'every-message': async (context) => {
    const { pages, evidence } = await readTree(process.cwd());
    for (const { path, usages } of pages.filter(({ path }) =>
      path.startsWith('docs/weaviate/troubleshooting/'),
    ))
      for (const { region } of usages.filter(({ fails }) => fails))
        for (const language of ['py', 'ts'])
          expect(
            evidence.has(`static/evidence/${path}/${region}.${language}.json`),
            `${path} ${region}`,
          ).toBe(true);
    await inProject({
      tests: {
        'tests/unit/plugin/gate.spec.ts': [
          'lets a block that fails pass with the record of it, and refuses it without',
          'refuses all that ran before … changed',
        ],
      },
    })(context);
    return [];
  },

  /** Each symptom, by the fact of the page that it leads to. */
  'symptoms-table': async (context) => {
    const led = { ...created, ...imported, ...updated, ...vectors };
    const ids = [
      'imports-three-wrong',
      'vectors-no-text',
      'vectors-cut',
      'create-forgotten',
      'update-text-gone',
    ];
    for (const id of ids) await shownBy(led, id, context);
    expect(Object.keys(led)).toEqual(expect.arrayContaining(ids));
    await shownBy(vectors, 'vectors-zero-distance', context);
    return [1];
  },

  'vectors-no-errors': shown('docs/weaviate/troubleshooting/_includes/trouble.vectors', 'Find', {
    prints: ["['emoji', 'empty', 'missing']"],
  }),

  'source-misspelt-here': async ({ client }) => {
    await client.collections.delete('Sample');
    const { default: weaviate } = await import('weaviate-client');
    const sample = await client.collections.create({
      name: 'Sample',
      vectorizers: weaviate.configure.vectors.text2VecModel2Vec<unknown>({
        sourceProperties: ['titel'],
      } as object),
    });
    const id = await sample.data.insert({ title: 'Alien' });
    expect((await sample.query.fetchObjectById(id, { includeVector: true }))?.vectors).toEqual({});
    await client.collections.delete('Sample');
    return [];
  },
};
