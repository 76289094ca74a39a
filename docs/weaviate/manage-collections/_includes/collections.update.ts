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

// START AddProperty
await books.config.addProperty({ name: 'genre', dataType: 'text' });

console.log((await books.config.get()).properties.map(({ name }) => name).sort());
// END AddProperty

assert.equal((await books.config.get()).properties.length, 4);

await assert.rejects(async () => {
  // START AddAgain
  await books.config.addProperty({ name: 'genre', dataType: 'text' });
  // END AddAgain
}, /property .*genre.*already in use or provided multiple times/);

// START Describe
const shelf = client.collections.use('Book');
await shelf.config.update({
  description: 'What we lend.',
  propertyDescriptions: { pages: 'How long it is.' },
});

const described = await books.config.get();
console.log(described.description);
console.log(described.properties.filter(({ name }) => name === 'pages').map((one) => one.description));
// END Describe

assert.equal(described.properties.length, 4);

// START IndexSetting
import type { VectorIndexConfigHNSW } from 'weaviate-client';

await shelf.config.update({
  vectorizers: [
    weaviate.reconfigure.vectors.update({
      name: 'about_vector',
      vectorIndexConfig: weaviate.reconfigure.vectorIndex.hnsw({ ef: 128 }),
    }),
  ],
});

const { about_vector: tuned } = (await books.config.get()).vectorizers;
const index = tuned?.indexConfig as VectorIndexConfigHNSW | undefined;
console.log(index?.ef);
// END IndexSetting

assert.equal(tuned?.indexType, 'hnsw');

// START AddVector
await books.config.addVector(
  weaviate.configure.vectors.text2VecModel2Vec({
    name: 'title_vector',
    sourceProperties: ['title'],
    vectorizeCollectionName: false,
  }),
);

console.log(Object.keys((await books.config.get()).vectorizers).sort());
// END AddVector

assert.equal(await books.length(), 5);

// START OldAndNew
const newId = await books.data.insert({ title: 'Moby Dick', about: 'A captain hunts a whale.' });
const added = await books.query.fetchObjectById(newId, { includeVector: true });
const old = await books.query.fetchObjectById(generateUuid5('Dune'), { includeVector: true });

console.log(Object.keys(old?.vectors ?? {}).sort(), Object.keys(added?.vectors ?? {}).sort());

await client.close();
// END OldAndNew

const checker = await weaviate.connectToLocal();
const found = await checker.collections
  .use('Book')
  .query.nearText('a book', { targetVector: 'title_vector' });
assert.deepEqual(
  found.objects.map(({ properties }) => properties.title),
  ['Moby Dick'],
);
const moby = await checker.collections
  .use('Book')
  .query.nearText('Title Moby Dick', { targetVector: 'title_vector', returnMetadata: ['distance'] });
assert.ok(Math.abs(moby.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.equal(moby.objects[0]?.properties.about, 'A captain hunts a whale.');
await checker.close();

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Book');
await cleaner.close();
