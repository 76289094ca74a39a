import { expect } from 'playwright/test';
import type { FactContext, Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { restOf } from '../rest.ts';
import { fails, shown } from '../shown.ts';

const source = 'docs/weaviate/troubleshooting/_includes/trouble.service';

const refused = 'connect: connection refused';

/** An object with a vector of its own is found by its words, and yet a hybrid search fails. */
async function keywordHalfFinds({ client, stack }: FactContext): Promise<void> {
  await restOf(stack.rest).create('Film', { inferenceUrl: 'http://127.0.0.1:9' });
  const films = client.collections.use('Film');
  await films.data.insert({ properties: { plot: 'A shark attacks.' }, vectors: [0.6, 0.8] });
  expect((await films.query.bm25('shark')).objects).toHaveLength(1);
  expect(await messageOf(films.query.hybrid('shark', { alpha: 0.5 }))).toContain(refused);
  await client.collections.delete('Film');
}

export const facts: Facts = {
  'service-own-address': shown(
    source,
    'DeadService',
    { prints: ['http://127.0.0.1:9999'], code: ['inference_url'] },
    ['inference_url'],
  ),
  'service-insert': fails(
    'docs/weaviate/troubleshooting/service.mdx',
    'Insert',
    'connect: connection refused',
  ),
  'service-search': fails(
    'docs/weaviate/troubleshooting/service.mdx',
    'Search',
    'connect: connection refused',
  ),
  'service-wrong-url': fails(
    'docs/weaviate/troubleshooting/service.mdx',
    'WrongService',
    'fail with status 404',
  ),
  'service-hybrid': async (context) => {
    await fails('docs/weaviate/troubleshooting/service.mdx', 'Hybrid', refused)(context);
    await keywordHalfFinds(context);
    return [];
  },
  'service-still-works': shown(source, 'StillWorks', {
    prints: ['1 1'],
    asserts: ['shark.properties == {"plot": "A shark attacks swimmers."}'],
  }),
  'service-import': shown(source, 'Import', {
    prints: ['True', 'True'],
    asserts: ['len(films.batch.failed_objects) == 2'],
  }),
};
