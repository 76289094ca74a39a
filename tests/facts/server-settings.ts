import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import type { FactContext } from './fact.ts';
import { withOwnStack } from './own-stack.ts';
import { property, restOf } from './rest.ts';

export const module = 'text2vec-model2vec';

export interface Collection {
  vectorConfig: Record<string, { vectorIndexType: string; vectorIndexConfig: Record<string, unknown> }>;
}

let said: Promise<string> | undefined;

/** What a server without the module says to a collection that asks for it. */
export function withoutModule(): Promise<string> {
  said ??= withOwnStack({ ENABLE_MODULES: '' }, async ({ rest }) =>
    String(
      ((await restOf(rest).create('Sample', {})).body as { error: { message: string }[] }).error[0]?.message,
    ),
  );
  return said;
}

/** What the server says of a collection that a request has made, which is removed again. */
export async function made({ stack }: FactContext, settings: object, more: object = {}): Promise<Collection> {
  const server = restOf(stack.rest);
  expect((await server.create('Sample', settings, [], more)).status).toBe(200);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  await server.remove('Sample');
  return body as Collection;
}

/** The vector configuration of a collection that a client has made with its defaults. */
export async function settingsOf(
  { stack }: FactContext,
  make: () => Promise<unknown>,
): Promise<Record<string, unknown>> {
  await restOf(stack.rest).remove('Sample');
  await make();
  const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Sample');
  await restOf(stack.rest).remove('Sample');
  const { vectorConfig } = body as { vectorConfig: { default: { vectorizer: Record<string, object> } } };
  return vectorConfig.default.vectorizer[module] as Record<string, unknown>;
}

/** How the server answers a collection whose configuration one function has changed. */
export async function changed(
  { stack }: FactContext,
  change: (collection: Collection) => void,
): Promise<number> {
  const server = restOf(stack.rest);
  await server.create('Sample', {}, [property('title')]);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  change(body as Collection);
  const { status } = await server.ask('PUT', '/v1/schema/Sample', body);
  await server.remove('Sample');
  return status;
}

export async function createLectures(client: WeaviateClient) {
  const { text2VecModel2Vec } = weaviate.configure.vectors;
  await client.collections.delete('Lecture');
  return client.collections.create({
    name: 'Lecture',
    vectorizers: [
      text2VecModel2Vec({ name: 'title', sourceProperties: ['title'] }),
      text2VecModel2Vec({ name: 'notes', sourceProperties: ['notes'] }),
    ],
  });
}
