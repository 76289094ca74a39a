import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { restOf } from '../rest.ts';
import { changed, dynamicIndex, made } from '../server-settings.ts';
import { serverSource } from '../server-source.ts';

export const facts: Facts = {
  'index-default': async ({ client, stack }) => {
    await restOf(stack.rest).remove('Sample');
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec();
    const sample = await client.collections.create({ name: 'Sample', vectorizers });
    const { indexType } = (await sample.config.get()).vectorizers.default ?? {};
    await restOf(stack.rest).remove('Sample');
    const search = await serverSource('adapters/repos/db/vector/hnsw/search.go');
    expect(search).toContain('candidateNode.connections.CopyLayer(');
    expect(search).toContain('candidates.Insert(neighborID, distance)');
    return [indexType ?? ''];
  },

  'dynamic-needs-async': async ({ stack }) => {
    const create = (rest: string) => restOf(rest).create('Sample', {}, [], { vectorIndexType: 'dynamic' });
    const refused = await create(stack.rest);
    expect(JSON.stringify(refused.body)).toContain('async indexing');
    expect((await dynamicIndex()).status).toBe(200);
    return ['dynamic', refused.status, 'ASYNC_INDEXING'];
  },

  'metric-default': async (context) => {
    const { vectorConfig } = await made(context, {});
    return [String(vectorConfig.default?.vectorIndexConfig.distance)];
  },

  'cosine-is-normalised': async ({ client, stack }) => {
    const server = restOf(stack.rest);
    await server.create('Sample', {}, [], { vectorIndexConfig: { distance: 'cosine' } });
    await server.insert('Sample', {}, { vectors: { default: [3, 4] } });
    const sample = client.collections.use('Sample');
    const { objects } = await sample.query.nearVector([30, 40], { returnMetadata: ['distance'] });
    const { indexConfig } = (await sample.config.get()).vectorizers.default ?? {};
    await server.remove('Sample');
    const metric = indexConfig && 'distance' in indexConfig ? indexConfig.distance : undefined;
    return [String(metric), objects[0]?.metadata?.distance?.toFixed(5).replace('.00000', '') ?? ''];
  },

  'metric-cannot-change': async (context) => [
    await changed(context, ({ vectorConfig }) => {
      Object.assign(vectorConfig.default?.vectorIndexConfig ?? {}, { distance: 'dot' });
    }),
  ],

  'ef-dynamic': async (context) => {
    const { vectorConfig } = await made(context, {});
    const search = await serverSource('adapters/repos/db/vector/hnsw/search.go');
    expect(search).toMatch(
      /ef := k \* factor\s+if ef > max \{\s+ef = max\s+\} else if ef < min \{\s+ef = min/,
    );
    const { ef, dynamicEfFactor, dynamicEfMin, dynamicEfMax } = vectorConfig.default?.vectorIndexConfig ?? {};
    return [ef, dynamicEfFactor, dynamicEfMin, dynamicEfMax].map(Number).map(Math.abs);
  },

  'quantizer-default': async (context) => {
    const { vectorConfig } = await made(context, {});
    const config = vectorConfig.default?.vectorIndexConfig ?? {};
    const enabled = ['rq', 'sq', 'pq', 'bq'].filter(
      (name) => (config[name] as { enabled?: boolean } | undefined)?.enabled,
    );
    expect(enabled).toEqual([]);
    const variable = 'DEFAULT_QUANTIZATION';
    expect(await context.read('tests/stack/docker-compose.yml')).not.toContain(variable);
    return [variable];
  },

  'rq-defaults': async (context) => {
    const { vectorConfig } = await made(context, {}, { vectorIndexConfig: { rq: { enabled: true } } });
    const search = await serverSource('adapters/repos/db/vector/hnsw/search.go');
    expect(search).toMatch(/for res\.Len\(\) > h\.rqConfig\.RescoreLimit \{\s+res\.Pop\(\)/);
    const rq = vectorConfig.default?.vectorIndexConfig.rq as Record<string, number> | undefined;
    return ['rq', rq?.bits ?? 0, rq?.rescoreLimit ?? 0];
  },

  'training-limits': async (context) => {
    const limits = [];
    for (const name of ['sq', 'pq']) {
      const { vectorConfig } = await made(context, {}, { vectorIndexConfig: { [name]: { enabled: true } } });
      limits.push(vectorConfig.default?.vectorIndexConfig[name] as { trainingLimit: number });
    }
    return [...new Set(limits.map(({ trainingLimit }) => trainingLimit)), 'trainingLimit'];
  },
};
