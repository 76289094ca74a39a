import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START FullVectorizerModel2Vec
const books = await client.collections.create({
  name: 'Book',
  properties: [
    { name: 'title', dataType: 'text', vectorizePropertyName: false },
    { name: 'summary', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'book_vector',
    sourceProperties: ['title', 'summary'],
    vectorizeCollectionName: false,
    vectorIndexConfig: weaviate.configure.vectorIndex.hnsw({ distanceMetric: 'dot' }),
  }),
});
// END FullVectorizerModel2Vec

const { book_vector: bookVector } = (await books.config.get()).vectorizers;
assert.equal(bookVector?.vectorizer.name, 'text2vec-model2vec'); // any model
assert.deepEqual(bookVector.vectorizer.config, { vectorizeCollectionName: false }); // any model
assert.deepEqual(bookVector.properties, ['title', 'summary']); // any model
assert.equal(bookVector.indexType, 'hnsw'); // any model
assert.equal(bookVector.indexConfig.distance, 'dot'); // any model

// Properties enter the text without their names, in their own case; vectors have length 1.
await books.data.insert({ title: 'Dune', summary: 'A desert planet.' });
const dune = await books.query.nearText('A desert planet. Dune', { returnMetadata: ['distance'] });
assert(Math.abs((dune.objects[0]?.metadata?.distance ?? 0) + 1) < 1e-5);
assert.deepEqual(dune.objects[0]?.properties, { title: 'Dune', summary: 'A desert planet.' });

// A property that the import had to add would say so in its description.
assert.deepEqual(
  (await books.config.get()).properties.map(({ name, description }) => [name, description]),
  [
    ['title', undefined],
    ['summary', undefined],
  ],
);

await client.collections.delete('Book');

// START BasicVectorizerModel2Vec
const films = await client.collections.create({
  name: 'Film',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'plot', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'plot_vector',
    sourceProperties: ['plot'],
    vectorizeCollectionName: false,
  }),
});
// END BasicVectorizerModel2Vec

const { plot_vector: plotVector } = (await films.config.get()).vectorizers;
assert.equal(plotVector?.vectorizer.name, 'text2vec-model2vec'); // any model
assert.deepEqual(plotVector.vectorizer.config, { vectorizeCollectionName: false }); // any model
assert.deepEqual(plotVector.properties, ['plot']); // any model
assert.equal(await films.length(), 0); // any model

// START BatchImportExample
const filmObjects = [
  { title: 'Alien', plot: 'A crew in space meets a deadly alien creature.' },
  { title: 'The Martian', plot: 'An astronaut left behind on Mars grows potatoes.' },
  { title: 'Finding Nemo', plot: 'A clownfish looks for his lost son in the ocean.' },
  { title: 'Jaws', plot: 'A shark attacks swimmers at the beach.' },
  { title: 'Ratatouille', plot: 'A rat becomes a chef in a Paris restaurant.' },
  { title: 'The Godfather', plot: 'A mafia boss hands the family business to his son.' },
];

const result = await films.data.insertMany(filmObjects);

for (const failed of Object.values(result.errors)) {
  console.log(`Not imported: ${failed.message}`);
}

console.log(`Films in the collection: ${await films.length()}`);
// END BatchImportExample

assert.equal(result.hasErrors, false); // any model
assert.equal(await films.length(), filmObjects.length); // any model
assert.deepEqual(
  (await films.config.get()).properties.map(({ name, description }) => [name, description]),
  [
    ['title', undefined],
    ['plot', undefined],
  ],
);

for await (const stored of films.iterator({ includeVector: true })) {
  assert.deepEqual(Object.keys(stored.vectors), ['plot_vector']); // any model
  assert.equal(stored.vectors.plot_vector?.length, 256);

  // The plot alone, as it is written, is what was turned into the vector.
  const { objects } = await films.query.nearText(String(stored.properties.plot), {
    returnMetadata: ['distance'],
  });
  assert.equal(objects[0]?.uuid, stored.uuid);
  assert(Math.abs(objects[0]?.metadata?.distance ?? 1) < 1e-5);
  assert((objects[1]?.metadata?.distance ?? 0) > 0.1);
}

// START NearTextExample
const nearest = await films.query.nearText('outer space', {
  limit: 2,
  returnMetadata: ['distance'],
});

for (const film of nearest.objects) {
  console.log(`${film.properties.title}: distance ${film.metadata?.distance?.toFixed(3)}`);
}
// END NearTextExample

assert.deepEqual(
  nearest.objects.map((film) => film.properties.title),
  ['Alien', 'The Martian'],
);

// Each rank stands well apart from the next one, so that rounding cannot swap them.
const byDistance = await films.query.nearText('outer space', { returnMetadata: ['distance'] });
const [first = 0, second = 0, third = 0] = byDistance.objects.map((film) => film.metadata?.distance ?? 0);
assert.equal(byDistance.objects.length, filmObjects.length);
assert(second - first > 0.05 && third - second > 0.05);

// By its plot alone another film would come first: the word in the title is what hybrid search adds.
const byVector = await films.query.nearText('a fish in the ocean, like Jaws');
assert.equal(byVector.objects[0]?.properties.title, 'Finding Nemo');

// START HybridExample
const best = await films.query.hybrid('a fish in the ocean, like Jaws', {
  alpha: 0.5,
  limit: 2,
  returnMetadata: ['score'],
});

for (const hit of best.objects) {
  console.log(`${hit.properties.title}: score ${hit.metadata?.score?.toFixed(3)}`);
}

await client.close();
// END HybridExample

assert.deepEqual(
  best.objects.map((hit) => hit.properties.title),
  ['Jaws', 'Finding Nemo'],
);
const [jaws = 0, nemo = 0] = best.objects.map((hit) => hit.metadata?.score ?? 0);
assert(jaws - nemo > 0.1);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Film');
assert.deepEqual(await cleaner.collections.listAll(), []); // any model
await cleaner.close();
