import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import type { FactContext } from './fact.ts';
import { withOwnStack } from './own-stack.ts';
import { property, restOf } from './rest.ts';

export const module = 'text2vec-model2vec';

export interface Collection {
  vectorConfig: Record<string, { vectorIndexType: string; vectorIndexConfig: Record<string, unknown> }>;
}

/** What else can be tried to change of a collection. */
interface Changeable extends Collection {
  properties: { dataType: string[] }[];
  multiTenancyConfig: { enabled: boolean };
}

let without: ReturnType<typeof observeWithout> | undefined;

/** How a server without the module answers a collection that asks for it, and which modules it has. */
export function withoutModule(): ReturnType<typeof observeWithout> {
  without ??= observeWithout();
  return without;
}

function observeWithout() {
  return withOwnStack({ ENABLE_MODULES: '' }, async ({ rest }) => {
    const { status, body } = await restOf(rest).create('Sample', {});
    const { error } = body as { error: { message: string }[] };
    const meta = (await restOf(rest).ask('GET', '/v1/meta')).body as { modules: object };
    return { status, said: error[0]?.message ?? '', modules: meta.modules };
  });
}

type Dynamic = { status: number; settings: Record<string, unknown> };
let dynamic: Promise<Dynamic> | undefined;

/** How a server that indexes in the background takes an index of the kind `dynamic`, and the settings of that. */
export function dynamicIndex(): Promise<Dynamic> {
  dynamic ??= withOwnStack({ ASYNC_INDEXING: 'true' }, async ({ rest }) => {
    const { status } = await restOf(rest).create('Sample', {}, [], { vectorIndexType: 'dynamic' });
    const { body } = await restOf(rest).ask('GET', '/v1/schema/Sample');
    return { status, settings: (body as Collection).vectorConfig.default?.vectorIndexConfig ?? {} };
  });
  return dynamic;
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
  change: (collection: Changeable) => void,
  settings: object = {},
): Promise<number> {
  const server = restOf(stack.rest);
  await server.create('Sample', settings, [property('title')]);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  change(body as Changeable);
  const { status } = await server.ask('PUT', '/v1/schema/Sample', body);
  await server.remove('Sample');
  return status;
}

/** How the server answers a collection that is written back without its vector; a vector's index it never removes. */
export async function removalOfVector(context: FactContext): Promise<number> {
  const status = await changed(context, ({ vectorConfig }) => {
    delete vectorConfig.default;
  });
  const server = restOf(context.stack.rest);
  await server.create('Sample', {});
  await createLectures(context.client);
  for (const vector of ['Sample/vectors/default', 'Lecture/vectors/notes']) {
    const refused = await server.ask('DELETE', `/v1/schema/${vector}/index`);
    expect(refused.status).toBe(500);
    expect(JSON.stringify(refused.body)).toContain('experimental and disabled by default');
  }
  for (const name of ['Sample', 'Lecture']) await server.remove(name);
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
