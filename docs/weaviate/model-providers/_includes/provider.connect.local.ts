import assert from 'node:assert/strict';

// START BasicInstantiation
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

const { modules = {} } = await client.getMeta();
console.log('text2vec-model2vec' in modules);
// END BasicInstantiation

assert.equal(await client.isReady(), true); // any model

// What the module says of the inference service is the model's own config.json.
const model = modules['text2vec-model2vec'] as { model_type: string; hidden_dim: number };
assert.equal(model.model_type, 'model2vec'); // any model
assert.equal(model.hidden_dim, 256);

await client.close();
