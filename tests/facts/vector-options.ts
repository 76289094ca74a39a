import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { FactContext } from './fact.ts';
import { restOf } from './rest.ts';

const { quantizer, flat } = weaviate.configure.vectorIndex;

/** What a vector keeps that was made with an option. */
interface Kept {
  vectorIndexType: string;
  vectorIndexConfig: { rq: { enabled: boolean } };
}

/** An option of a vector in Python, as it is written, and in TypeScript, with a value that is nobody's default. */
const options = {
  quantizer: {
    python: 'quantizer=Configure.VectorIndex.Quantizer.rq()',
    typescript: { quantizer: quantizer.rq() },
  },
  index: {
    python: 'vector_index_config=Configure.VectorIndex.flat()',
    typescript: { vectorIndexConfig: flat() },
  },
};

/** What the server keeps of a vector that each client made with an option; and the option's names. */
export async function keptWith({ client, python, stack }: FactContext, option: keyof typeof options) {
  const kept = async () => {
    const { body } = await restOf(stack.rest).ask('GET', '/v1/schema/Sample');
    await restOf(stack.rest).remove('Sample');
    return (body as { vectorConfig: { default: Kept } }).vectorConfig.default;
  };
  await restOf(stack.rest).remove('Sample');
  const given = options[option];
  await python(`
import weaviate
from weaviate.classes.config import Configure
with weaviate.connect_to_local() as client:
    client.collections.create("Sample", vector_config=Configure.Vectors.text2vec_model2vec(${given.python}))
print("null")
`);
  const ofPython = await kept();
  const vectorizers = weaviate.configure.vectors.text2VecModel2Vec(given.typescript);
  await client.collections.create({ name: 'Sample', vectorizers });
  const names = [given.python.split('=')[0] ?? '', ...Object.keys(given.typescript)];
  expect(names).toHaveLength(2);
  return { names, kept: [ofPython, await kept()] };
}
