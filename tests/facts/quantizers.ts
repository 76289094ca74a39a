import { expect } from 'playwright/test';
import weaviate, { type Collection, type VectorIndexConfigHNSWCreate } from 'weaviate-client';
import type { FactContext } from './fact.ts';
import { serverSource } from './server-source.ts';

type Quantizer = NonNullable<VectorIndexConfigHNSWCreate['quantizer']>;

/** The server's source of a kind of quantizer. */
export const quantizerSource = (kind: string) =>
  serverSource(`adapters/repos/db/vector/compressionhelpers/${kind}_quantization.go`);

/** Whether a collection with this quantizer is compressed when it has its first object. */
export async function compressedAtOnce(
  { client, stack }: FactContext,
  quantizer: Quantizer,
): Promise<boolean> {
  return withOne(client, quantizer, [0.5, -0.5, 0.5, 0.5], async () => {
    const answer = await fetch(`${stack.rest}/v1/nodes/Sample?output=verbose`);
    const { nodes }: { nodes: { shards: { compressed: boolean }[] }[] } = await answer.json();
    return nodes[0]?.shards[0]?.compressed ?? false;
  });
}

/** A search of single bits gives distances that only whole vectors have. */
export async function expectWholeDistances({ client }: FactContext): Promise<void> {
  const quantizer = weaviate.configure.vectorIndex.quantizer.bq();
  await withOne(client, quantizer, [0.8, 0.6], async (sample) => {
    const { objects } = await sample.query.nearVector([1, 0], { returnMetadata: ['distance'] });
    expect(objects[0]?.metadata?.distance).toBeCloseTo(1 - 0.8, 5);
  });
}

async function withOne<Result>(
  client: FactContext['client'],
  quantizer: Quantizer,
  vectors: number[],
  work: (sample: Collection) => Promise<Result>,
): Promise<Result> {
  await client.collections.delete('Sample');
  const vectorizers = weaviate.configure.vectors.selfProvided({ quantizer });
  await client.collections.create({ name: 'Sample', vectorizers });
  const sample: Collection = client.collections.use('Sample');
  await sample.data.insert({ vectors });
  const result = await work(sample);
  await client.collections.delete('Sample');
  return result;
}
