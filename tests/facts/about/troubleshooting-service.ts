import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { statusesWithoutContentType } from '../content-type.ts';
import type { FactContext, Facts } from '../fact.ts';
import { found, messageOf, statusAndMessage } from '../messages.ts';
import { whatIsSent } from '../reference-observations.ts';
import { restOf } from '../rest.ts';
import { type Answer, notFound } from '../stand-in.ts';
import { withStandIn } from '../with-stand-in.ts';

const nobodyListens = 'http://127.0.0.1:9';

export const facts: Facts = {
  'typescript-inference-url': async ({ client, read, stack }) => {
    const option = 'inferenceURL';
    const vectorizers = weaviate.configure.vectors.text2VecModel2Vec({
      [option]: nobodyListens,
      vectorizeCollectionName: false,
    });
    await client.collections.delete('Film');
    await client.collections.create({ name: 'Film', vectorizers });
    const films = client.collections.use('Film');
    const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Film');
    expect(JSON.stringify(body)).toContain(`"${option}":"${nobodyListens}"`);
    const id = await films.data.insert({ plot: 'A shark attacks.' });
    expect((await films.query.fetchObjectById(id, { includeVector: true }))?.vectors.default).toHaveLength(
      256,
    );
    await client.collections.delete('Film');
    return [JSON.parse(await read('node_modules/weaviate-client/package.json')).version, option];
  },

  'dead-service-status': async (context) => {
    const { contentType: _, slow: __, ...all } = await answers();
    const refused = await insertAt(context, nobodyListens);
    const statuses = [refused, ...Object.values(all)].map((message) => statusAndMessage(message)[0] ?? '');
    return [...new Set(statuses)];
  },

  /** The service with a slash, and Weaviate itself in its place. */
  'service-slash': async ({ stack }) => {
    const reply = await fetch(`${stack.inference}//vectors`, { method: 'POST' });
    expect([reply.status, await reply.text()]).toEqual([404, notFound]);
    const { slash, other } = await answers();
    return [...new Set([slash, other].map((message) => found(message, 'fail with status 404')))];
  },

  'service-no-scheme': async () => [
    found((await answers()).scheme, 'first path segment in URL cannot contain colon'),
    'http://',
  ],

  'service-image-120': async ({ read }) => {
    const { detail, contentType } = await answers();
    expect(contentType).toBe(false);
    expect(await statusesWithoutContentType()).toEqual([422, 200]);
    const app = await read('tests/stack/inference/app.py');
    expect(app).toContain('strict_content_type=False');
    const tags = await read('src/plugin/known/image-tags.ts');
    const [fixed = ''] = /1\.2\.1/.exec(tags) ?? [];
    return [found(detail, 'fail with status 422'), '1.2.0', fixed];
  },

  'service-error': async () => [found((await answers()).error, 'fail with status 500: no memory')],

  'service-not-json': async () => [
    found((await answers()).html, 'failed to parse vectorization response (status 502)'),
  ],

  'service-token': async () => [found((await answers()).token, 'fail with status 401: Unauthorized')],

  'no-content-type': async () => {
    const { objects, batch } = await whatIsSent();
    expect(objects).toHaveLength(batch);
    for (const { headers } of objects) expect(headers).not.toContain('content-type');
    return ['Content-Type'];
  },

  'module-timeout': async () => {
    const variable = 'MODULES_CLIENT_TIMEOUT';
    const { slow } = await answers();
    return [variable, '10s', found(slow, 'context deadline exceeded')];
  },

  'validate-base-url': async () => {
    const variable = 'MODULES_VALIDATE_BASE_URL';
    const setting = { MODEL2VEC_WAIT_FOR_STARTUP: 'false', [variable]: 'true' };
    await withStandIn(setting, async (server, service) => {
      const client = await server.connect();
      for (const url of [service.url, 'http://10.0.0.1', 'http://172.18.0.2:8080', 'http://192.168.0.1'])
        expect(await insertAt({ client }, url), url).toContain('internal address');
      expect(service.asked).toEqual([]);
    });
    return [`${variable}=true`];
  },

  'service-empty-zero': async ({ stack, client }) => {
    const vector = await vectorOf(stack.inference, '');
    expect(new Set(vector)).toEqual(new Set([0]));
    await createFilms(client, nobodyListens);
    await client.collections.use('Film').data.insert({ plot: '' });
    await client.collections.delete('Film');
    return [vector.length];
  },

  'unknown-among-known': async ({ stack }) => {
    expect(await vectorOf(stack.inference, '🙂 Blade 🙂 Runner')).toEqual(
      await vectorOf(stack.inference, 'Blade Runner'),
    );
    return [];
  },

  'long-text-limits': async ({ stack, read }) => {
    const { model } = JSON.parse(await read('tests/stack/model/files/tokenizer.json'));
    const lengths = Object.keys(model.vocab)
      .map((token) => [...token].length)
      .sort((one, other) => one - other);
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
    const most = [510, 511, 512, 513].findLast((count) => count <= 512) ?? 0;
    const full = 'a '.repeat(most);
    expect(await vectorOf(stack.inference, `${full}dog`)).toEqual(await vectorOf(stack.inference, full));
    const shorter = 'a '.repeat(most - 1);
    expect(await vectorOf(stack.inference, `${shorter}dog`)).not.toEqual(
      await vectorOf(stack.inference, full),
    );
    const emojis = '🙂'.repeat(most * median);
    expect(await vectorOf(stack.inference, `${emojis} dog`)).toEqual(await vectorOf(stack.inference, ''));
    expect(await vectorOf(stack.inference, `${emojis.slice(8)} dog`)).toEqual(
      await vectorOf(stack.inference, 'dog'),
    );
    return [most, most * median, most];
  },

  'limit-cuts': async ({ client }) => {
    await createFilms(client);
    const films = client.collections.use('Film');
    await films.data.insertMany([{ plot: 'A shark attacks.' }, { plot: 'A rat cooks.' }]);
    const options = { limit: 1, distance: 0.01 };
    for (const [name, value] of Object.entries(options)) {
      const { objects } = await films.query.nearText('A shark attacks.', { [name]: value });
      expect(objects).toHaveLength(1);
    }
    const filters = films.filter.byProperty('plot').equal('rat');
    const { objects } = await films.query.nearText('A shark attacks.', { filters });
    expect(objects.map(({ properties }) => properties.plot)).toEqual(['A rat cooks.']);
    await client.collections.delete('Film');
    return Object.keys(options);
  },
};

async function vectorOf(inference: string, text: string): Promise<number[]> {
  const reply = await fetch(`${inference}/vectors`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  expect(reply.status).toBe(200);
  return ((await reply.json()) as { vector: number[] }).vector;
}

async function createFilms(client: WeaviateClient, inferenceUrl?: string) {
  await client.collections.delete('Film');
  const settings = {
    properties: ['plot'],
    vectorizeClassName: false,
    ...(inferenceUrl ? { inferenceUrl } : {}),
  };
  await client.collections.createFromJson({
    class: 'Film',
    properties: [{ name: 'plot', dataType: ['text'] }],
    vectorConfig: { default: { vectorIndexType: 'hnsw', vectorizer: { 'text2vec-model2vec': settings } } },
  });
}

async function insertAt({ client }: Pick<FactContext, 'client'>, inferenceUrl: string): Promise<string> {
  await createFilms(client, inferenceUrl);
  const message = await messageOf(client.collections.use('Film').data.insert({ plot: 'A shark attacks.' }));
  await client.collections.delete('Film');
  return message;
}

let heard: ReturnType<typeof askAll> | undefined;

function answers() {
  heard ??= askAll();
  return heard;
}

/** What an insert says for each way in which a service may answer. */
function askAll() {
  return withStandIn({ MODULES_CLIENT_TIMEOUT: '300ms' }, async (server, service) => {
    const client = await server.connect();
    const withAnswer = async (answer: Answer) => {
      service.answer = answer;
      return insertAt({ client }, service.url);
    };
    return {
      slash: await insertAt({ client }, `${service.url}/`),
      other: await insertAt({ client }, server.rest),
      scheme: await insertAt({ client }, '127.0.0.1:9'),
      detail: await withAnswer({
        status: 422,
        body: '{"detail":[{"msg":"Input should be a valid dictionary"}]}',
      }),
      error: await withAnswer({ status: 500, body: '{"error":"no memory"}' }),
      html: await withAnswer({ status: 502, body: '<html>Bad Gateway</html>' }),
      token: await withAnswer({ status: 401, body: '{"error":"Unauthorized"}' }),
      slow: await withAnswer({ status: 200, body: '{"vector":[0.6,0.8]}', milliseconds: 800 }),
      contentType: service.asked.some(({ headers }) => 'content-type' in headers),
    };
  });
}
