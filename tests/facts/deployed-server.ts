import { join } from 'node:path';
import { expect } from 'playwright/test';
import { readDescription } from '../stack/description.ts';
import { type OwnStack, withOwnStack } from './own-stack.ts';
import { property, restOf } from './rest.ts';

export const module = 'text2vec-model2vec';
export const modelFolder = join(process.cwd(), 'tests/stack/model/files');

/** The path that a row of the page names stands in the page; this is how it is answered. */
export async function answerOf(base: string, path: string): Promise<{ status: number; text: string }> {
  const reply = await fetch(base + path);
  return { status: reply.status, text: await reply.text() };
}

export async function answersNothing(base: string, path: string): Promise<[number]> {
  const { status, text } = await answerOf(base, path);
  expect(text).toBe('');
  return [status];
}

/** How a collection with these settings takes an object. */
export async function insertWith(
  { rest }: Pick<OwnStack, 'rest'>,
  settings: object,
): Promise<[number, string]> {
  const server = restOf(rest);
  await server.create('Sample', settings, [property('title')]);
  const { status, body } = await server.insert('Sample', { title: 'Bread' });
  await server.remove('Sample');
  return [status, JSON.stringify(body)];
}

export const keys = { reader: 'reader-key', writer: 'writer-key' };

/** How a server with keys answers to each of them, to none, and to a wrong one. */
export async function observeKeys() {
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
export function withKeys(): ReturnType<typeof observeKeys> {
  seenKeys ??= observeKeys();
  return seenKeys;
}

export const portOf = async (index: number) =>
  [...(await readDescription()).weaviate.published.values()][index] ?? 0;
export const live = '/.well-known/live';
export const ready = '/.well-known/ready';
