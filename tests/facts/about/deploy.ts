import { join } from 'node:path';
import { expect } from 'playwright/test';
import { readDescription } from '../../stack/description.ts';
import { startService } from '../../stack/inference/service.ts';
import { prepare } from '../../stack/prepare.ts';
import type { FactContext, Facts } from '../fact.ts';
import { type OwnStack, withOwnStack } from '../own-stack.ts';
import { property, restOf } from '../rest.ts';

const module = 'text2vec-model2vec';
const modelFolder = join(process.cwd(), 'tests/stack/model/files');

/** The path that a row of the page names stands in the page; this is how it is answered. */
async function answerOf(base: string, path: string): Promise<{ status: number; text: string }> {
  const reply = await fetch(base + path);
  return { status: reply.status, text: await reply.text() };
}

async function answersNothing(base: string, path: string): Promise<[number]> {
  const { status, text } = await answerOf(base, path);
  expect(text).toBe('');
  return [status];
}

/** How a collection with these settings takes an object. */
async function insertWith({ rest }: Pick<OwnStack, 'rest'>, settings: object): Promise<[number, string]> {
  const server = restOf(rest);
  await server.create('Sample', settings, [property('title')]);
  const { status, body } = await server.insert('Sample', { title: 'Bread' });
  await server.remove('Sample');
  return [status, JSON.stringify(body)];
}

const keys = { reader: 'reader-key', writer: 'writer-key' };

/** How a server with keys answers to each of them, to none, and to a wrong one. */
async function observeKeys() {
  const environment = {
    AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: 'false',
    AUTHENTICATION_APIKEY_ENABLED: 'true',
    AUTHENTICATION_APIKEY_ALLOWED_KEYS: Object.values(keys).join(','),
    AUTHENTICATION_APIKEY_USERS: Object.keys(keys).join(','),
  };
  return withOwnStack(environment, async ({ rest }) => {
    const schema = (headers = {}) => restOf(rest, headers).ask('GET', '/v1/schema');
    const create = (key: string) =>
      restOf(rest, { authorization: `Bearer ${key}` }).create(`By_${key[0]}`, {});
    return {
      none: (await schema()).status,
      wrong: (await schema({ authorization: 'Bearer nobody' })).status,
      right: (await schema({ authorization: `Bearer ${keys.reader}` })).status,
      ready: (await answerOf(rest, '/v1/.well-known/ready')).status,
      writes: [(await create(keys.reader)).status, (await create(keys.writer)).status],
    };
  });
}

let seenKeys: ReturnType<typeof observeKeys> | undefined;
function withKeys(): ReturnType<typeof observeKeys> {
  seenKeys ??= observeKeys();
  return seenKeys;
}

const portOf = async (index: number) =>
  [...(await readDescription()).weaviate.published.values()][index] ?? 0;
const live = '/.well-known/live';
const ready = '/.well-known/ready';

export const facts: Facts = {
  'meta-ready': async ({ stack }) => {
    const path = `/v1${ready}`;
    return [`GET ${path}`, ...(await answersNothing(stack.rest, path))];
  },

  'live-answers': ({ stack }) => answersNothing(stack.rest, `/v1${live}`),
  'ready-answers': ({ stack }) => answersNothing(stack.rest, `/v1${ready}`),
  'service-live': ({ stack }) => answersNothing(stack.inference, live),
  'service-ready': ({ stack }) => answersNothing(stack.inference, ready),

  'nodes-answers': async ({ stack }) => {
    const { nodes } = JSON.parse((await answerOf(stack.rest, '/v1/nodes')).text);
    return nodes.map(({ status }: { status: string }) => status);
  },

  'ready-without-service': async () =>
    withOwnStack({}, async ({ rest, recorder }) => {
      recorder.stop();
      const { status } = await answerOf(rest, `/v1${ready}`);
      const meta = '/v1/meta';
      const { modules } = JSON.parse((await answerOf(rest, meta)).text);
      return [status, meta, ...Object.keys(modules[module])];
    }),

  'rest-port': async () => [await portOf(0)],
  'grpc-port': async () => [await portOf(1)],

  'anonymous-reads-and-writes': async ({ stack }) => {
    const server = restOf(stack.rest);
    const statuses = [(await server.create('Sample', {})).status, (await server.remove('Sample')).status];
    expect(statuses).toEqual([200, 200]);
    return [];
  },

  'published-on-loopback': async ({ read }) => {
    const text = await read('tests/stack/docker-compose.yml');
    const hosts = Array.from(text.matchAll(/- "(.+):\d+:\d+"/g), ([, host = '']) => host);
    expect(hosts).toHaveLength(2);
    return [...new Set(hosts)];
  },

  'no-key-401': async () => {
    const { none, wrong } = await withKeys();
    expect(wrong).toBe(none);
    return [none];
  },

  'right-key-200': async ({ read }) => {
    const header = /(Bearer) \$\{/.exec(await read('tests/facts/about/deploy.ts'))?.[1] ?? '';
    return [(await withKeys()).right, 'Authorization', header];
  },

  'ready-without-key': async () => [`/v1${ready}`, (await withKeys()).ready],

  'every-key-writes': async () => {
    expect((await withKeys()).writes).toEqual([200, 200]);
    return [];
  },

  'service-reads-anything': async ({ stack, read }: FactContext) => {
    const name = 'config.json';
    const { status, text } = await answerOf(stack.inference, '/meta');
    expect(status).toBe(200);
    expect(JSON.parse(text)).toEqual(JSON.parse(await read(`tests/stack/model/files/${name}`)));
    return [name];
  },

  /** An address of this machine gets the texts, and with the variable neither it nor the own service does. */
  'inference-url-is-a-way-out': async () => {
    const setting = 'inferenceUrl';
    const variable = 'MODULES_VALIDATE_BASE_URL';
    await withOwnStack({}, async (stack) => {
      const [status] = await insertWith(stack, { [setting]: stack.recorder.url });
      expect([status, stack.recorder.take().length]).toEqual([200, 1]);
    });
    const environment = { [variable]: 'true', MODEL2VEC_WAIT_FOR_STARTUP: 'false' };
    await withOwnStack(environment, async (stack) => {
      for (const settings of [{ [setting]: stack.recorder.url }, {}])
        expect((await insertWith(stack, settings))[0]).toBe(500);
      expect(stack.recorder.take()).toEqual([]);
    });
    return [setting, variable];
  },

  'enable-modules-list': async () => {
    const variable = 'ENABLE_MODULES';
    await withOwnStack({ [variable]: ` no-such-module , ${module} ` }, async ({ rest }) => {
      const { modules } = JSON.parse((await answerOf(rest, '/v1/meta')).text);
      expect(Object.keys(modules)).toContain(module);
    });
    return [variable];
  },

  'address-with-slash': async () => {
    const variable = 'MODEL2VEC_INFERENCE_API';
    const asked = await withOwnStack(
      (service) => ({ [variable]: `${service}/` }),
      async ({ rest, recorder }) => {
        await expect.poll(() => recorder.paths.length, { timeout: 30_000 }).toBeGreaterThan(2);
        await expect(fetch(`${rest}/v1/.well-known/ready`)).rejects.toThrow();
        return recorder.paths;
      },
      { untilReady: false },
    );
    return [variable, ...new Set(asked)];
  },

  /** Each word switches on a variable of its own, and another word does not. */
  booleans: async () => {
    const words = ['true', '1', 'on', 'enabled'] as const;
    const observe = async ([keysOn, anonymous, lower, async]: readonly string[]) => {
      const environment = {
        AUTHENTICATION_APIKEY_ENABLED: keysOn ?? '',
        AUTHENTICATION_APIKEY_ALLOWED_KEYS: keys.writer,
        AUTHENTICATION_APIKEY_USERS: 'writer',
        AUTHENTICATION_ANONYMOUS_ACCESS_ENABLED: anonymous ?? '',
        LOWERCASE_VECTORIZATION_INPUT: lower ?? '',
        ASYNC_INDEXING: async ?? '',
      };
      return withOwnStack(environment, async ({ rest, recorder }) => {
        const withKey = restOf(rest, { authorization: `Bearer ${keys.writer}` });
        const server = (await restOf(rest).ask('GET', '/v1/schema')).status === 200 ? restOf(rest) : withKey;
        await server.create('Sample', {}, [property('title')]);
        await server.insert('Sample', { title: 'BREAD' });
        const dynamic = await server.create('Other', {}, [], { vectorIndexType: 'dynamic' });
        return {
          key: (await withKey.ask('GET', '/v1/schema')).status,
          anonymous: (await restOf(rest).ask('GET', '/v1/schema')).status,
          sent: recorder.take().map(({ text }) => text),
          dynamic: dynamic.status,
        };
      });
    };
    expect(await observe(words)).toEqual({ key: 200, anonymous: 200, sent: ['bread'], dynamic: 200 });
    const off = await observe(['true', 'yes', 'yes', 'yes']);
    expect(off).toEqual({ key: 200, anonymous: 401, sent: ['BREAD'], dynamic: 422 });
    return words;
  },

  'tokens-and-weaviate': async () => {
    const variable = 'AUTHENTICATION_ALLOWED_TOKENS';
    const { python } = await prepare(() => {});
    const guarded = await startService(python, { MODEL_DIR: modelFolder, [variable]: 'secret' });
    const [status, said] = await withOwnStack({}, (stack) =>
      insertWith(stack, { inferenceUrl: guarded.url }),
    );
    await guarded.stop();
    expect(status).toBe(500);
    return [variable, /fail with status 401: Unauthorized/.exec(said)?.[0] ?? said];
  },

  'no-service-no-start': async () => {
    const nowhere = { MODEL2VEC_INFERENCE_API: 'http://127.0.0.1:9' };
    await withOwnStack(
      nowhere,
      async ({ rest }) => {
        const until = performance.now() + 5_000;
        while (performance.now() < until)
          await expect(fetch(`${rest}/v1/.well-known/ready`)).rejects.toThrow();
      },
      { untilReady: false },
    );
    return [];
  },

  'sizing-one-text-a-request': async () => {
    const batch = Array.from({ length: 20 }, (_, index) => ({
      class: 'Sample',
      properties: { title: `Object ${index}` },
    }));
    const requests = await withOwnStack({}, async ({ rest, recorder }) => {
      await restOf(rest).create('Sample', {}, [property('title')]);
      await restOf(rest).ask('POST', '/v1/batch/objects', { objects: batch });
      return recorder.take().length;
    });
    return [batch.length, requests];
  },

  'message-limit': async ({ stack }) => {
    const path = '/v1/meta';
    const name = 'grpcMaxMessageSize';
    return [JSON.parse((await answerOf(stack.rest, path)).text)[name], path, name];
  },

  'client-timeouts': async ({ python, read }) => {
    const ofPython = await python(`
import json
from weaviate.classes.init import Timeout
print(json.dumps([Timeout().insert, Timeout().query]))
`);
    const published = await read('node_modules/weaviate-client/dist/node/esm/connection/http.js');
    const ofTypeScript = ['insert', 'query'].map((kind) =>
      Number(new RegExp(String.raw`timeout\?\.${kind} \|\| (\d+)`).exec(published)?.[1]),
    );
    expect(ofPython).toEqual(ofTypeScript);
    return ofTypeScript;
  },

  'without-wait': async () => {
    const [variable, value] = ['MODEL2VEC_WAIT_FOR_STARTUP', 'false'];
    const environment = { MODEL2VEC_INFERENCE_API: 'http://127.0.0.1:9', [variable]: value };
    const [status] = await withOwnStack(environment, (stack) => insertWith(stack, {}));
    expect(status).toBe(500);
    return [variable, value];
  },
};
