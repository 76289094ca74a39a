import { expect } from 'playwright/test';
import { answerOf, insertWith, portOf, ready, withKeys } from '../deployed-server.ts';
import type { FactContext, Facts } from '../fact.ts';
import { type OwnStack, withOwnStack } from '../own-stack.ts';
import { restOf } from '../rest.ts';

const validate = 'MODULES_VALIDATE_BASE_URL';
/** What the server says of an address that it does not dare to ask. */
const refused = 'internal address';

const validating = (use: (stack: OwnStack) => Promise<void>) =>
  withOwnStack(
    { [validate]: 'true', MODEL2VEC_WAIT_FOR_STARTUP: 'false', MODULES_CLIENT_TIMEOUT: '2s' },
    use,
  );

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
    expect(text.slice(text.indexOf('\n  text2vec-model2vec:'))).not.toContain('ports:');
    return [...new Set(hosts)];
  },

  'no-key-401': async () => {
    const { none, wrong } = await withKeys();
    expect(wrong).toBe(none);
    return [none];
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
    expect((await restOf(stack.inference).ask('POST', '/vectors', { text: 'Bread' })).status).toBe(200);
    const { paths } = JSON.parse((await answerOf(stack.inference, '/openapi.json')).text);
    const takes = Object.keys(paths).filter((path) => !('get' in paths[path]));
    expect(takes.sort()).toEqual(['/vectors', '/vectors/']);
    expect(JSON.parse(text)).toEqual(JSON.parse(await read(`tests/stack/model/files/${name}`)));
    return [name];
  },

  /** An address of this machine gets the texts. */
  'inference-url-is-a-way-out': async () => {
    const setting = 'inferenceUrl';
    await withOwnStack({}, async (stack) => {
      const [status] = await insertWith(stack, { [setting]: stack.recorder.url });
      expect([status, stack.recorder.take().length]).toEqual([200, 1]);
    });
    return [setting];
  },

  /** Neither an address of this machine nor the own service is asked. */
  'validate-is-no-cure': async () => {
    await validating(async (stack) => {
      for (const settings of [{ inferenceUrl: stack.recorder.url }, {}])
        expect(await insertWith(stack, settings)).toEqual([500, expect.stringContaining(refused)]);
      expect(stack.recorder.take()).toEqual([]);
    });
    return [validate];
  },

  /** An address that belongs to nobody, set aside for documentation, is tried. */
  'validate-lets-out': async () => {
    await validating(async (stack) => {
      const [status, said] = await insertWith(stack, { inferenceUrl: 'https://203.0.113.1' });
      expect([status, said]).toEqual([500, expect.stringContaining('203.0.113.1')]);
      expect(said).not.toContain(refused);
    });
    return [];
  },
};
