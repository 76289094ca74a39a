import assert from 'node:assert/strict';
import weaviate, { generateUuid5 } from 'weaviate-client';

const client = await weaviate.connectToLocal();
type Book = { title: string; about?: string; pages?: number };

const books = await client.collections.create<Book>({
  name: 'Book',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'about', dataType: 'text', vectorizePropertyName: false },
    { name: 'pages', dataType: 'int' },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'about_vector',
    sourceProperties: ['about'],
    vectorizeCollectionName: false,
  }),
});

const library = [
  { title: 'Dune', about: 'Noble families fight over a desert planet.', pages: 412 },
  { title: 'Emma', about: 'A young woman arranges marriages.', pages: 474 },
  { title: 'Dracula', about: 'A count drinks the blood of his guests.', pages: 418 },
  { title: 'The Hobbit', about: 'A dragon sleeps on stolen gold.', pages: 310 },
  { title: 'Walden', about: 'Two years alone in a cabin in the woods.', pages: 352 },
];
await books.data.insertMany(
  library.map((properties) => ({ properties, id: generateUuid5(properties.title) })),
);

assert.deepEqual(
  (await books.config.get()).properties.map(({ name, dataType }) => [name, dataType]),
  [
    ['title', 'text'],
    ['about', 'text'],
    ['pages', 'int'],
  ],
);
const stolen = await books.query.nearText('A dragon sleeps on stolen gold.', {
  returnMetadata: ['distance'],
});
assert.equal(stolen.objects[0]?.uuid, generateUuid5('The Hobbit'));
assert.ok(Math.abs(stolen.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START Names
console.log((await client.collections.listAll()).map(({ name }) => name).sort());
// END Names

assert.equal((await client.collections.listAll()).length, 1);

// START Exists
console.log(await client.collections.exists('Book'), await client.collections.exists('Film'));
// END Exists

assert.deepEqual(
  (await client.collections.listAll()).map(({ name }) => name),
  [books.name],
);

// START Vectors
const { vectorizers } = await books.config.get();

for (const [name, vector] of Object.entries(vectorizers)) {
  console.log(name, vector.vectorizer.name, vector.properties);
}
// END Vectors

assert.deepEqual(Object.keys(vectorizers), ['about_vector']);

// START Properties
const { properties } = await books.config.get();
const types = Object.fromEntries(properties.map(({ name, dataType }) => [name, dataType]));

console.log(types);
// END Properties

assert.equal(types.pages, 'int');

// START Index
const index = vectorizers.about_vector;

console.log(index?.indexType, index?.indexConfig.distance);
// END Index

assert.equal(index?.indexType, 'hnsw');

// START Count
const longOnes = await books.aggregate.overAll({
  filters: books.filter.byProperty('pages').greaterThan(400),
});

console.log(await books.length(), longOnes.totalCount);
// END Count

assert.equal(library.length, 5);

await assert.rejects(async () => {
  // START NotThere
  const films = client.collections.use('Film');
  await films.query.fetchObjects();
  // END NotThere
}, /could not find class Film in schema/);

// START Shards
const shards = await books.config.getShards();

console.log(shards.map(({ status }) => status));

await client.close();
// END Shards

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Book');
await cleaner.close();
