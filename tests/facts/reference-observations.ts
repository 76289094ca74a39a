import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext } from './fact.ts';
import { withOwnStack } from './own-stack.ts';
import { property, restOf } from './rest.ts';

export const module = 'text2vec-model2vec';

export interface Described {
  vectorConfig: Record<
    string,
    { vectorizer: Record<string, Record<string, unknown>>; vectorIndexType: string }
  >;
  properties: { name: string; moduleConfig?: Record<string, Record<string, unknown>> }[];
}

/** What the server keeps of a collection that was made without a client, with nothing said that it can assume. */
export async function described({ stack }: Pick<FactContext, 'stack'>, settings = {}): Promise<Described> {
  const server = restOf(stack.rest);
  expect((await server.create('Sample', settings, [property('title')])).status).toBe(200);
  const { body } = await server.ask('GET', '/v1/schema/Sample');
  await server.remove('Sample');
  return body as Described;
}

/** The same of one that TypeScript made. */
export async function byTypeScript({ client, stack }: FactContext, name?: string): Promise<Described> {
  await client.collections.delete('Sample');
  const properties = [{ name: 'title', dataType: 'text' as const }];
  const vectorizers = weaviate.configure.vectors.text2VecModel2Vec(name === undefined ? {} : { name });
  await client.collections.create({ name: 'Sample', properties, vectorizers });
  const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Sample');
  await client.collections.delete('Sample');
  return body as Described;
}

/** The same of one that Python made, with both settings of the property switched on. */
export async function byPython({ python, stack }: FactContext, name?: string): Promise<Described> {
  await restOf(stack.rest).remove('Sample');
  await python(`
import weaviate
from weaviate.classes.config import Configure, DataType, Property
title = Property(name="title", data_type=DataType.TEXT, vectorize_property_name=True, skip_vectorization=True)
with weaviate.connect_to_local() as client:
    vector = Configure.Vectors.text2vec_model2vec(${name === undefined ? '' : `name="${name}"`})
    client.collections.create("Sample", properties=[title], vector_config=vector)
print("null")
`);
  const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Sample');
  await restOf(stack.rest).remove('Sample');
  return body as Described;
}

export const ofProperty = ({ properties }: Described) => properties[0]?.moduleConfig?.[module] ?? {};
export const vectors = '/vectors';
export const text = 'Blade Runner';

export async function vectorOf({ stack }: Pick<FactContext, 'stack'>, body: object) {
  const answer = await restOf(stack.inference).ask('POST', vectors, body);
  return { status: answer.status, body: answer.body as { text: string; vector: number[]; dim: number } };
}

export type Sent = Awaited<ReturnType<typeof observeSent>>;
let sent: Promise<Sent> | undefined;

/** What Weaviate sends for a batch and for a query. */
export async function observeSent() {
  return withOwnStack({}, async ({ rest, port, grpcPort, recorder }) => {
    await restOf(rest).create('Sample', {}, [property('title')]);
    const client = await weaviate.connectToLocal({ port, grpcPort });
    const sample = client.collections.use('Sample');
    const titles = Array.from({ length: 20 }, (_, index) => ({ title: `Object ${index}` }));
    await sample.data.insertMany(titles);
    const objects = recorder.take();
    await sample.query.nearText('an object');
    const [query] = recorder.take();
    await client.close();
    return { objects, query, batch: titles.length };
  });
}

export function whatIsSent(): Promise<Sent> {
  sent ??= observeSent();
  return sent;
}

/** The methods that the page names, by the column that they stand in. */
export function methodsOf(page: string, column: number): string[] {
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  const cells = rows.flatMap((row) => row.split('|')[column + 1] ?? []);
  return cells.flatMap((cell) => Array.from(cell.matchAll(/`([\w.]+)\(\)`/g), ([, name = '']) => name));
}

export async function statusOf({ stack }: FactContext, ask: { method: string; path: string; body?: object }) {
  const { status, body } = await restOf(stack.inference).ask(ask.method, ask.path, ask.body);
  return { status, keys: Object.keys(body as object) };
}
