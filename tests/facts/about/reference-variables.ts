import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { type Described, module, text } from '../reference-observations.ts';
import { property, restOf } from '../rest.ts';
import { withoutModule } from '../server-settings.ts';

export const facts: Facts = {
  'module-off-message': async () => {
    return ['ENABLE_MODULES', (await withoutModule()).status];
  },

  'default-vectorizer': async () => {
    const variable = 'DEFAULT_VECTORIZER_MODULE';
    const kept = await withOwnStack({ [variable]: module }, async ({ rest }) => {
      await restOf(rest).ask('POST', '/v1/schema', { class: 'Sample' });
      return (await restOf(rest).ask('GET', '/v1/schema/Sample')).body as { vectorizer: string };
    });
    return [variable, kept.vectorizer];
  },

  'default-limit': async ({ client, stack }) => {
    await restOf(stack.rest).create('Sample', {}, [property('title')]);
    const sample = client.collections.use('Sample');
    await sample.data.insertMany(Array.from({ length: 15 }, (_, index) => ({ title: `Object ${index}` })));
    const { objects } = await sample.query.nearText('an object');
    await client.collections.delete('Sample');
    return [objects.length];
  },

  'most-results': async ({ client, stack }) => {
    await restOf(stack.rest).create('Sample', {}, [property('title')]);
    const most = 10_000;
    const sample = client.collections.use('Sample');
    await sample.data.insert({ title: text });
    expect((await sample.query.nearText(text, { limit: most })).objects).toHaveLength(1);
    await expect(sample.query.nearText(text, { limit: most + 1 })).rejects.toThrow('maximum');
    await client.collections.delete('Sample');
    return [most];
  },

  'default-index-variable': async () => {
    const [variable, index] = ['DEFAULT_VECTOR_INDEX', 'flat'];
    const kept = await withOwnStack({ [variable]: index }, async ({ rest }) => {
      const server = restOf(rest);
      await server.ask('POST', '/v1/schema', {
        class: 'Sample',
        vectorConfig: { default: { vectorizer: { [module]: {} } } },
      });
      return (await server.ask('GET', '/v1/schema/Sample')).body as Described;
    });
    return [variable, index, kept.vectorConfig.default?.vectorIndexType ?? ''];
  },

  'default-quantization-variable': async () => {
    const [variable, value] = ['DEFAULT_QUANTIZATION', 'rq-8'];
    const rq = await withOwnStack({ [variable]: value }, async ({ rest }) => {
      await restOf(rest).create('Sample', {});
      const { body } = await restOf(rest).ask('GET', '/v1/schema/Sample');
      const { vectorConfig } = body as {
        vectorConfig: { default: { vectorIndexConfig: { rq: { bits: number; enabled: boolean } } } };
      };
      return vectorConfig.default.vectorIndexConfig.rq;
    });
    expect(rq.enabled).toBe(true);
    return [variable, value, 'rq', rq.bits];
  },
};
