import { expect } from 'playwright/test';
import { imageTags } from '../../../src/plugin/known/image-tags.ts';
import { readTree } from '../../../src/plugin/tree.ts';
import type { Facts } from '../fact.ts';
import { titlesOf, withFilms } from '../film-collection.ts';
import { publishedModels } from '../published-models.ts';
import { runOf } from '../recorded-runs.ts';
import { sentTexts } from '../sent-texts.ts';
import { groupIn } from '../server-source.ts';
import { shown } from '../shown.ts';

export const facts: Facts = {
  'import-disagree': async ({ read }) => {
    const said = (['py', 'ts'] as const).map(async (language) => {
      const run = await runOf(read, 'docs/weaviate/manage-objects/_includes/objects.import', language);
      return run.outputOf('AllBad').map(({ text }) => text);
    });
    expect(await Promise.all(said)).toEqual([
      ['raised: every object failed'],
      ['1 failed, nothing was raised'],
    ]);
    return [];
  },
  'objects-in-step': async () => {
    expect((await sentTexts()).requests).toMatchObject({ update: 1, sameAgain: 0 });
    return [];
  },
  'no-undo': async ({ client, python }) => {
    const ofPython = (await python(`
import json, weaviate
with weaviate.connect_to_local() as client:
    print(json.dumps(dir(client.collections.use("Sample").data)))
`)) as string[];
    const all = [...ofPython, ...Object.keys(client.collections.use('Sample').data)];
    expect(all.filter((name) => /undo|undelete|restore|recover/i.test(name))).toEqual([]);
    return [];
  },
  'tenancy-shards': async ({ client, stack }) => {
    await client.collections.delete('Sample');
    const multiTenancy = { enabled: true };
    const sample = await client.collections.create({ name: 'Sample', multiTenancy });
    await sample.tenants.create([{ name: 'anna' }, { name: 'ben' }]);
    const shards: { name: string }[] = await (await fetch(`${stack.rest}/v1/schema/Sample/shards`)).json();
    await client.collections.delete('Sample');
    expect(shards.map(({ name }) => name).toSorted()).toEqual(['anna', 'ben']);
    return [];
  },
  'emb-printed': shown(
    'docs/weaviate/model-providers/_includes/provider.connect.local',
    'BasicInstantiation',
    {
      prints: ['True'],
      code: ['text2vec-model2vec'],
    },
  ),
  'emb-images-named': async () => {
    const named = publishedModels.map(({ name }) => name);
    for (const tag of imageTags)
      expect(
        named.some((name) => tag.includes(`potion-${name}`)),
        tag,
      ).toBe(true);
    return [];
  },
  'three-programs': async ({ read }) => {
    const compose = await read('tests/stack/docker-compose.yml');
    const services = compose.slice(compose.indexOf('services:'), compose.indexOf('\nvolumes:'));
    expect(Array.from(services.matchAll(/^ {2}([\w-]+):$/gm), ([, name]) => name)).toEqual([
      'weaviate',
      'text2vec-model2vec',
    ]);
    return [];
  },
  'sizing-search': async ({ read }) => {
    const page = await read('docs/deploy/configuration/sizing.mdx');
    for (const objects of ['1,000', '10,000', '50,000'])
      expect(
        Number(groupIn(page, new RegExp(`^\\| ${objects} \\| \\d+ \\| ([\\d.]+) ms`, 'm'))),
      ).toBeLessThan(10);
    return [];
  },

  'filter-has-no-ranks': ({ client }) =>
    withFilms(client, async (films) => {
      const filters = films.filter.byProperty('genre').equal('horror');
      const { objects } = await films.query.fetchObjects({ filters, returnMetadata: ['score', 'distance'] });
      expect(objects.map(({ metadata }) => [metadata?.score || undefined, metadata?.distance])).toEqual([
        [undefined, undefined],
        [undefined, undefined],
      ]);
      return [];
    }),
  'filter-no-score': ({ client }) =>
    withFilms(client, async (films) => {
      const filters = films.filter.byProperty('genre').equal('horror');
      const score = async (more: object) =>
        new Map(
          (await films.query.bm25('shark', { returnMetadata: ['score'], ...more })).objects.map(
            ({ uuid, metadata }) => [uuid, metadata?.score],
          ),
        );
      const [filtered, all] = [await score({ filters }), await score({})];
      expect(filtered.size).toBe(1);
      for (const [uuid, one] of filtered) expect(one).toBe(all.get(uuid));
      return [];
    }),
  'sum-order': shown('docs/weaviate/search/_includes/search.multiple-vectors', 'Sum', {
    asserts: ['names(total) == names(average)'],
  }),
  'pages-can-move': ({ client }) =>
    withFilms(client, async (films) => {
      const second = async () => titlesOf(await films.query.fetchObjects({ limit: 4, offset: 4 }));
      const before = await second();
      await films.data.insert({ id: '00000000-0000-4000-8000-000000000000', properties: { title: 'First' } });
      expect(await second()).not.toEqual(before);
      return [];
    }),

  /** Every block that fails has a recorded message, in both languages or with the reason why not. */
  'every-message': async () => {
    const { pages, evidence } = await readTree(process.cwd());
    for (const { path, usages } of pages.filter(({ path }) =>
      path.startsWith('docs/weaviate/troubleshooting/'),
    ))
      for (const { region, language } of usages.filter(({ fails }) => fails))
        expect(evidence.has(`static/evidence/${path}/${region}.${language}.json`), `${path} ${region}`).toBe(
          true,
        );
    return [];
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
  'containers-mount': async ({ read }) => {
    expect(await read('tests/stack/containers/compose-files.spec.ts')).toContain(
      "{ target: '/app/models', read_only: true }",
    );
    return [];
  },
};
