import { expect } from 'playwright/test';
import { imageTags } from '../../../src/plugin/known/image-tags.ts';
import type { FactContext, Facts } from '../fact.ts';
import { publishedModels } from '../published-models.ts';
import { whatIsSent } from '../reference-observations.ts';
import { property, restOf } from '../rest.ts';
import { withoutModule } from '../server-settings.ts';
import { groupIn, serverSource } from '../server-source.ts';
import { shownBy } from '../shown-by.ts';
import { withStandIn } from '../with-stand-in.ts';
import { facts as models } from './model-behaviour.ts';
import { facts as api } from './reference-api.ts';
import { facts as sent } from './reference-sent.ts';

const vectors = '/vectors';
const meta = '/meta';

async function vectorOf({ stack }: FactContext, text: string): Promise<number[]> {
  const { status, body } = await restOf(stack.inference).ask('POST', vectors, { text });
  expect(status).toBe(200);
  return (body as { vector: number[] }).vector;
}

const oneVector = async (context: FactContext) => {
  const vector = await vectorOf(context, 'Bread and rockets.');
  expect(vector.every((value) => typeof value === 'number')).toBe(true);
  return [];
};

export const facts: Facts = {
  'api-vectors': async (context) => {
    await vectorOf(context, 'Bread');
    return ['POST', vectors];
  },
  'api-one-text': oneVector,
  'one-vector-a-text': oneVector,
  'service-text-in': oneVector,
  'api-meta-path': async ({ stack }) => {
    const method = 'GET';
    expect((await restOf(stack.inference).ask(method, meta)).status).toBe(200);
    return [method, meta];
  },
  'api-health': async ({ stack }) => {
    const paths = ['/.well-known/live', '/.well-known/ready'];
    const statuses = await Promise.all(
      paths.map(async (path) => (await fetch(stack.inference + path)).status),
    );
    return ['GET', ...paths, ...new Set(statuses)];
  },

  /** A service that does no more than this is enough for Weaviate, and no less is. */
  'api-needed': async () => {
    const field = 'vector';
    await withStandIn({}, async (server, service) => {
      service.meta = undefined;
      await server.ready();
      const insertOn = async (status: number) => {
        service.answer = { status, body: `{"${field}":[0.6,0.8]}` };
        await restOf(server.rest).create('Sample', {}, [property('title')]);
        const reply = await restOf(server.rest).insert('Sample', { title: 'Bread' });
        await restOf(server.rest).remove('Sample');
        return reply.status;
      };
      expect([await insertOn(200), await insertOn(201), await insertOn(500)]).toEqual([200, 500, 500]);
    });
    const client = await serverSource('usecases/modulecomponents/clients/transformers/transformers.go');
    const most = Number(groupIn(client, /StatusCode > (\d+) \{\s+return errors\.Errorf\("not ready/));
    return ['POST', vectors, field, 200, 'GET', '/.well-known/ready', most + 1];
  },

  'service-reads-tokens': async (context) => {
    await shownBy(api, 'api-status-401', context);
    await shownBy(sent, 'sent-no-authorization', context);
    // Neither the module nor what asks for it sets a header.
    for (const path of [
      'modules/text2vec-model2vec/clients/model2vec.go',
      'usecases/modulecomponents/clients/transformers/transformers.go',
    ])
      expect(await serverSource(path)).not.toMatch(/header|authorization/i);
    return ['AUTHENTICATION_ALLOWED_TOKENS'];
  },
  /** The stack's own is started with nothing but the place of its model. */
  'service-needs-none': async ({ read }) => {
    const compose = await read('tests/stack/docker-compose.yml');
    const own = compose.slice(compose.indexOf('\n  text2vec-model2vec:'));
    expect(own).not.toContain('environment:');
    return [];
  },
  'module-by-http': async ({ stack }) => {
    const { body } = await restOf(stack.rest).ask('GET', '/v1/meta');
    const { objects, batch } = await whatIsSent();
    expect(objects).toHaveLength(batch);
    for (const { headers } of objects) expect(headers).toContain('host');
    for (const tag of imageTags) expect(tag).toContain('potion-');
    expect(Object.keys((await withoutModule()).modules).join()).not.toContain('model2vec');
    return Object.keys((body as { modules: object }).modules).filter((name) => name.includes('model2vec'));
  },
  'model-by-tag': async (context) => {
    await shownBy(models, 'two-models', context);
    for (const { name } of publishedModels)
      expect(imageTags.filter((tag) => tag.includes(`-${name}-`)).length, name).toBeGreaterThan(0);
    return [];
  },
  /** A collection's settings have no word for a model. */
  'emb-one-model': async ({ python }) => {
    const parameters = (await python(`
import inspect, json
from weaviate.classes.config import Configure
print(json.dumps(list(inspect.signature(Configure.Vectors.text2vec_model2vec).parameters)))
`)) as string[];
    expect(parameters.filter((name) => name.includes('model'))).toEqual([]);
    return [];
  },
};
