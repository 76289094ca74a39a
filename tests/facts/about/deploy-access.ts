import { expect } from 'playwright/test';
import { answerOf, insertWith, portOf, ready, withKeys } from '../deployed-server.ts';
import type { FactContext, Facts } from '../fact.ts';
import { withOwnStack } from '../own-stack.ts';
import { restOf } from '../rest.ts';

export const facts: Facts = {
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
    const header = /(Bearer) \$\{/.exec(await read('tests/facts/deployed-server.ts'))?.[1] ?? '';
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
};
