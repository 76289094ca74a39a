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
assert.deepEqual(
  Object.entries((await books.config.get()).vectorizers).map(([name, { indexConfig }]) => [
    name,
    'distance' in indexConfig && indexConfig.distance,
  ]),
  [['about_vector', 'cosine']],
);
const stolen = await books.query.nearText('A dragon sleeps on stolen gold.', {
  returnMetadata: ['distance'],
});
assert.equal(stolen.objects[0]?.uuid, generateUuid5('The Hobbit'));
assert.ok(Math.abs(stolen.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START Alias
await client.alias.create({ alias: 'Lending', collection: 'Book' });

console.log(await client.collections.use('Lending').length());
// END Alias

assert.equal((await client.collections.listAll()).length, 1);

// START Empty
const definition = await client.collections.exportToJson('Book');
await client.collections.delete('Book');
await client.collections.createFromJson(definition);

console.log(await client.collections.use('Book').length(), await client.collections.use('Lending').length());
// END Empty

assert.deepEqual((await client.collections.exportToJson('Book')).vectorConfig, definition.vectorConfig);

// START DeleteOne
await client.collections.delete('Book');

console.log(await client.collections.exists('Book'));
// END DeleteOne

assert.deepEqual(await client.collections.listAll(), []);

assert.equal(await client.collections.exists('Nothing'), false);

// START DeleteUnknown
await client.collections.delete('Nothing');

console.log((await client.collections.listAll()).length);
// END DeleteUnknown

assert.deepEqual(await client.collections.listAll(), []);

// START AliasStays
for (const { alias, collection } of (await client.alias.listAll()) ?? []) {
  console.log(alias, collection);
}

await client.alias.delete('Lending');
console.log((await client.alias.listAll())?.length ?? 0);
// END AliasStays

assert.deepEqual(await client.collections.listAll(), []);

// START DeleteAll
await client.collections.create({ name: 'Draft' });
await client.collections.create({ name: 'Sketch' });
// END DeleteAll

assert.deepEqual((await client.collections.listAll()).map(({ name }) => name).sort(), ['Draft', 'Sketch']);

// START DeleteAll
await client.collections.deleteAll();

console.log((await client.collections.listAll()).length);

await client.close();
// END DeleteAll

const checker = await weaviate.connectToLocal();
assert.deepEqual(await checker.collections.listAll(), []);
await checker.close();
