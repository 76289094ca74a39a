import assert from 'node:assert/strict';

// START WhichModel
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

const { modules = {} } = await client.getMeta();
const model = modules['text2vec-model2vec'] as Record<string, unknown>;
console.log(model.hidden_dim, model.normalize);
console.log(model.tokenizer_name);

await client.close();
// END WhichModel

assert.equal(model.model_type, 'model2vec');
