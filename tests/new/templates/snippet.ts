import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START NewPage
const { modules: newPageModules = {} } = await client.getMeta();
console.log('text2vec-model2vec' in newPageModules);
// END NewPage

const model = newPageModules['text2vec-model2vec'] as { hidden_dim: number };
assert.equal(model.hidden_dim, 256);

await client.close();
