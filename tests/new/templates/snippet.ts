import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START NewPage
const { modules: newPageModules = {} } = await client.getMeta();
console.log('text2vec-model2vec' in newPageModules);
// END NewPage

assert.deepEqual(Object.keys(newPageModules), ['text2vec-model2vec']);

await client.close();
