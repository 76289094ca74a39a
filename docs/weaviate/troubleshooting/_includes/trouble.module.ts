import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START IsOn
const { modules = {} } = await client.getMeta();

console.log('text2vec-model2vec' in modules, 'text2vec-transformers' in modules);
// END IsOn

assert.equal((modules['text2vec-model2vec'] as { model_type: string }).model_type, 'model2vec');

// START WhichModel
const model = modules['text2vec-model2vec'] as { model_type: string; hidden_dim: number };

console.log(model.model_type, model.hidden_dim);
// END WhichModel

assert(!('error' in model));

await assert.rejects(async () => {
  // START NotOn
  await client.collections.create({
    name: 'Film',
    vectorizers: weaviate.configure.vectors.text2VecTransformers(),
  });
  // END NotOn
}, /no module with name .*text2vec-transformers/);

// START NothingCreated
console.log(await client.collections.exists('Film'));

await client.close();
// END NothingCreated

const checker = await weaviate.connectToLocal();
assert.deepEqual(await checker.collections.listAll(), []);
await checker.close();
