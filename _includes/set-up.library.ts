import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// END Connect

// START Library
import { generateUuid5 } from 'weaviate-client';

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
const result = await books.data.insertMany(
  library.map((properties) => ({ properties, id: generateUuid5(properties.title) })),
);

console.log(`Books: ${Object.keys(result.uuids).length}, failed: ${Object.keys(result.errors).length}`);
// END Library

assert.equal(await books.length(), 5);
assert.equal(books.name, 'Book');
assert.deepEqual(
  (await books.config.get()).properties.map(({ name, dataType }) => [name, dataType]),
  [
    ['title', 'text'],
    ['about', 'text'],
    ['pages', 'int'],
  ],
);
for await (const stored of books.iterator({ includeVector: true })) {
  assert.equal(stored.uuid, generateUuid5(String(stored.properties.title)));
  assert.deepEqual(Object.keys(stored.vectors), ['about_vector']);
  assert.equal(stored.vectors.about_vector?.length, 256);
  const about = stored.properties.about ?? '';
  const same = (await books.query.nearText(about, { returnMetadata: ['distance'] })).objects[0];
  assert.equal(same?.uuid, stored.uuid);
  assert.ok(Math.abs(same.metadata?.distance ?? 1) < 1e-5);
}

await client.collections.delete('Book');
await client.close();
