import { expect } from 'playwright/test';
import { imageTags } from '../../../src/plugin/known/image-tags.ts';
import type { Facts } from '../fact.ts';
import { inProject } from '../in-project.ts';
import { publishedModels } from '../published-models.ts';
import { withoutModule } from '../server-settings.ts';
import { groupIn } from '../server-source.ts';
import { shown } from '../shown.ts';

export const facts: Facts = {
  'emb-printed': async (context) => {
    expect((await withoutModule()).modules).not.toHaveProperty('text2vec-model2vec');
    const source = 'docs/weaviate/model-providers/_includes/provider.connect.local';
    return shown(source, 'BasicInstantiation', { prints: ['True'], code: ['text2vec-model2vec'] })(context);
  },

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

  /** What the objects between the first and the last row have added to Weaviate, against the rule of the same page. */
  'sizing-an-object': async ({ read }) => {
    const page = await read('docs/deploy/configuration/sizing.mdx');
    const megabytes = (objects: string) =>
      Number(groupIn(page, new RegExp(`^\\| ${objects} \\|.*\\| (\\d+) MB \\| \\d+ MB \\|$`, 'm')));
    const kilobytes = ((megabytes('50,000') - megabytes('1,000')) * 1000) / 49_000;
    expect(Math.round(kilobytes / ((256 * 4 * 1.5) / 1000))).toBe(4);
    return [kilobytes.toFixed(1)];
  },

  'sizing-search': async ({ read }) => {
    const page = await read('docs/deploy/configuration/sizing.mdx');
    for (const objects of ['1,000', '10,000', '50,000'])
      expect(Number(groupIn(page, new RegExp(`^\\| ${objects} \\|.*?\\| ([\\d.]+) ms`, 'm')))).toBeLessThan(
        5,
      );
    return [5];
  },

  'sizing-processor': async ({ read }) => {
    const page = await read('docs/deploy/configuration/sizing.mdx');
    const rows = page.matchAll(/^\| ([\d,]+) \| ([\d.]+) s \| ([\d.]+) s \|/gm);
    const spent = Array.from(rows, ([, objects, weaviate, service]) => ({
      objects,
      weaviate: Number(weaviate),
      service: Number(service),
    }));
    expect(spent.map(({ objects }) => objects)).toEqual(['1,000', '10,000', '50,000']);
    for (const { weaviate, service } of spent) expect(service).toBeGreaterThan(weaviate);
    const { weaviate, service } = spent.at(-1) ?? { weaviate: 0, service: 0 };
    return ['1,000', (weaviate + service).toFixed(1)];
  },

  'containers-mount': inProject({
    tests: {
      'tests/stack/containers/compose-files.spec.ts': [
        'runs the described services with the same ports, environment and health checks, and fewer rights',
      ],
    },
    files: {
      'tests/stack/containers/compose-files.spec.ts': ["{ target: '/app/models', read_only: true }"],
    },
  }),
};
