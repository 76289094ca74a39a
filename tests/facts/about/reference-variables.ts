import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { type OwnStack, withOwnStack } from '../own-stack.ts';
import { type Described, module, text } from '../reference-observations.ts';
import { property, restOf } from '../rest.ts';
import { withoutModule } from '../server-settings.ts';
import { versionsOf } from '../versions.ts';

export const facts: Facts = {
  'module-off-message': async () => {
    return ['ENABLE_MODULES', (await withoutModule()).status];
  },

  'default-vectorizer': async (context) => {
    const variable = 'DEFAULT_VECTORIZER_MODULE';
    const makers = async ({ rest, port, grpcPort }: OwnStack) => {
      const server = restOf(rest);
      const kept = async (make: () => Promise<unknown>) => {
        await make();
        const { body } = await server.ask('GET', '/v1/schema/Sample');
        await server.remove('Sample');
        return body as { vectorizer: string; vectorConfig?: Record<string, { vectorizer: object }> };
      };
      const client = await weaviate.connectToLocal({ port, grpcPort });
      const byRest = await kept(() => server.ask('POST', '/v1/schema', { class: 'Sample' }));
      const byTypeScript = await kept(() => client.collections.create({ name: 'Sample' }));
      const byPython = await kept(() =>
        context.python(`
import weaviate
with weaviate.connect_to_local(port=${port}, grpc_port=${grpcPort}) as client:
    client.collections.create("Sample")
print("null")
`),
      );
      await client.close();
      expect([byRest.vectorizer, byTypeScript.vectorizer]).toEqual([module, module]);
      return [byRest.vectorizer, ...Object.keys(byPython.vectorConfig?.default?.vectorizer ?? {})];
    };
    const [kept = '', none = ''] = await withOwnStack({ [variable]: module }, makers);
    return [variable, kept, (await versionsOf(context)).python, none];
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
