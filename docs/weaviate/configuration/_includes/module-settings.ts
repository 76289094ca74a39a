import assert from 'node:assert/strict';

// START Properties
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
const { text2VecModel2Vec } = weaviate.configure.vectors;

const dishes = await client.collections.create({
  name: 'Dish',
  properties: [
    { name: 'name', dataType: 'text', vectorizePropertyName: false },
    { name: 'recipe', dataType: 'text', vectorizePropertyName: false },
    { name: 'author', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: text2VecModel2Vec({
    sourceProperties: ['name', 'recipe'],
    vectorizeCollectionName: false,
  }),
});

await dishes.data.insert({ name: 'Borscht', recipe: 'Simmer beetroot', author: 'Olga' });
const near = await dishes.query.nearText('Borscht Simmer beetroot', { returnMetadata: ['distance'] });
console.log(near.objects[0]?.metadata?.distance?.toFixed(3));
// END Properties

assert.ok((near.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.deepEqual(near.objects[0]?.properties, {
  name: 'Borscht',
  recipe: 'Simmer beetroot',
  author: 'Olga',
});
const ignoringName = { 'text2vec-model2vec': { skip: false, vectorizePropertyName: false } };
assert.deepEqual(
  (await dishes.config.get()).properties.map((one) => [one.name, one.description, one.vectorizerConfig]),
  [
    ['name', undefined, ignoringName],
    ['recipe', undefined, ignoringName],
    ['author', undefined, ignoringName],
  ],
);

// START ReadBack
const vector = (await dishes.config.get()).vectorizers.default;
console.log(vector?.properties);
console.log(vector?.indexType);
// END ReadBack

assert.equal(vector?.vectorizer.name, 'text2vec-model2vec');

// START CollectionName
const soups = await client.collections.create({
  name: 'ColdSoup',
  properties: [{ name: 'name', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: text2VecModel2Vec({ vectorizeCollectionName: true }),
});

await soups.data.insert({ name: 'Gazpacho' });
const cold = await soups.query.nearText('Cold Soup Gazpacho', { returnMetadata: ['distance'] });
console.log(cold.objects[0]?.metadata?.distance?.toFixed(3));
// END CollectionName

assert.ok((cold.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.deepEqual(
  (await soups.config.get()).properties.map(({ name, description }) => [name, description]),
  [['name', undefined]],
);

// START OtherService
const sauces = await client.collections.createFromJson({
  class: 'Sauce',
  vectorConfig: {
    default: {
      vectorizer: { 'text2vec-model2vec': { inferenceUrl: 'http://127.0.0.1:9' } },
      vectorIndexType: 'hnsw',
    },
  },
});

await sauces.data
  .insert({ name: 'Pesto' })
  .catch((error: Error) => console.log(error.message.includes('http://127.0.0.1:9/vectors')));
// END OtherService

assert.equal(await sauces.length(), 0);

// START Unchangeable
await dishes.config.update({ description: 'What we cook' });

const config = await dishes.config.get();
console.log(config.description);
console.log(JSON.stringify(config.vectorizers.default) === JSON.stringify(vector));

await client.close();
// END Unchangeable

assert.equal(config.description, 'What we cook');
assert.deepEqual(config.vectorizers.default, vector);

const cleaner = await weaviate.connectToLocal();
for (const name of ['Dish', 'ColdSoup', 'Sauce']) await cleaner.collections.delete(name);
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
