import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START OneVector
const recipes = await client.collections.create({
  name: 'Recipe',
  properties: [
    { name: 'name', dataType: 'text' },
    { name: 'steps', dataType: 'text', vectorizePropertyName: false },
    { name: 'author', dataType: 'text' },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'steps_vector',
    sourceProperties: ['steps'],
    vectorizeCollectionName: false,
  }),
});

const recipeId = await recipes.data.insert({ name: 'Toast', steps: 'Brown the bread.', author: 'Ada' });
const recipe = await recipes.query.fetchObjectById(recipeId, { includeVector: true });
console.log({ steps_vector: recipe?.vectors.steps_vector?.length });
// END OneVector

const toast = await recipes.query.nearText('Brown the bread.', { returnMetadata: ['distance'] });
assert(Math.abs(toast.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.deepEqual(toast.objects[0]?.properties, { name: 'Toast', steps: 'Brown the bread.', author: 'Ada' });
assert.deepEqual(
  (await recipes.config.get()).properties.map(({ name, description }) => [name, description]),
  [
    ['name', undefined],
    ['steps', undefined],
    ['author', undefined],
  ],
);

// START Names
const named = await client.collections.create({
  name: 'NamedRecipe',
  properties: [{ name: 'steps', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    sourceProperties: ['steps'],
    vectorizeCollectionName: true,
  }),
});
await named.data.insert({ steps: 'Brown the bread.' });

const whole = await named.query.nearText('Named Recipe Brown the bread.', { returnMetadata: ['distance'] });
console.log(Math.abs(whole.objects[0]?.metadata?.distance ?? 1) < 0.0001);
// END Names

const part = await named.query.nearText('Brown the bread.', { returnMetadata: ['distance'] });
assert((part.objects[0]?.metadata?.distance ?? 0) > 0.05);
assert.deepEqual(
  (await named.config.get()).properties.map(({ name, description }) => [name, description]),
  [['steps', undefined]],
);
assert.deepEqual((await named.config.get()).vectorizers.default?.properties, ['steps']);

// START TwoVectors
const papers = await client.collections.create({
  name: 'Paper',
  properties: [
    { name: 'title', dataType: 'text', vectorizePropertyName: false },
    { name: 'abstract', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: [
    weaviate.configure.vectors.text2VecModel2Vec({
      name: 'title_vector',
      sourceProperties: ['title'],
      vectorizeCollectionName: false,
    }),
    weaviate.configure.vectors.text2VecModel2Vec({
      name: 'abstract_vector',
      sourceProperties: ['abstract'],
      vectorizeCollectionName: false,
    }),
  ],
});
await papers.data.insertMany([
  { title: 'On whales', abstract: 'We count stars in distant galaxies.' },
  { title: 'On galaxies', abstract: 'We follow whales through the ocean.' },
]);

for (const targetVector of ['title_vector', 'abstract_vector'] as const) {
  const { objects } = await papers.query.nearText('sea animals', { targetVector, limit: 1 });
  console.log(targetVector, objects[0]?.properties.title);
}
// END TwoVectors

for (const targetVector of ['title_vector', 'abstract_vector'] as const) {
  const { objects } = await papers.query.nearText('sea animals', {
    targetVector,
    returnMetadata: ['distance'],
  });
  const [first = 0, second = 0] = objects.map(({ metadata }) => metadata?.distance ?? 0);
  assert(second - first > 0.05);
}
assert.deepEqual(
  (await papers.config.get()).properties.map(({ name, description }) => [name, description]),
  [
    ['title', undefined],
    ['abstract', undefined],
  ],
);
for (const [targetVector, text] of [
  ['title_vector', 'On whales'],
  ['abstract_vector', 'We follow whales through the ocean.'],
] as const) {
  const same = await papers.query.nearText(text, { targetVector, returnMetadata: ['distance'] });
  assert(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);
}

await assert.rejects(async () => {
  // START NoTarget
  await papers.query.nearText('sea animals');
  // END NoTarget
}, /no target vectors were provided/);

// START Index
await client.collections.create({
  name: 'ExactRecipe',
  properties: [{ name: 'steps', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'steps_vector',
    sourceProperties: ['steps'],
    vectorizeCollectionName: false,
    vectorIndexConfig: weaviate.configure.vectorIndex.flat({ distanceMetric: 'dot' }),
  }),
});

const { steps_vector: index } = (await client.collections.use('ExactRecipe').config.get()).vectorizers;
console.log(index?.indexType, index?.indexConfig.distance);

await client.close();
// END Index

const cleaner = await weaviate.connectToLocal();
assert.deepEqual((await cleaner.collections.listAll()).map(({ name }) => name).sort(), [
  'ExactRecipe',
  'NamedRecipe',
  'Paper',
  'Recipe',
]);
const exact = cleaner.collections.use('ExactRecipe');
assert.deepEqual(
  (await exact.config.get()).properties.map(({ name }) => name),
  ['steps'],
);
assert.deepEqual(index?.properties, ['steps']);
await exact.data.insert({ steps: 'Brown the bread.' });
const brown = await exact.query.nearText('Brown the bread.', { returnMetadata: ['distance'] });
assert(Math.abs((brown.objects[0]?.metadata?.distance ?? 0) + 1) < 1e-5);
await cleaner.collections.deleteAll();
await cleaner.close();
