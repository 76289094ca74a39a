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
assert.ok(Math.abs(stolen.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START ById
const dune = await books.query.fetchObjectById(generateUuid5('Dune'));

console.log(dune?.properties.title, dune?.properties.pages);
// END ById

assert.deepEqual(dune?.vectors, {});

// START UnknownId
const ulysses = await books.query.fetchObjectById(generateUuid5('Ulysses'));

console.log(ulysses);
// END UnknownId

assert.equal(ulysses, null);
assert.equal(dune?.uuid, generateUuid5('Dune'));

// START WithVector
const emma = await books.query.fetchObjectById(generateUuid5('Emma'), { includeVector: true });

console.log(emma?.vectors.about_vector?.length);
// END WithVector

assert.deepEqual(Object.keys(emma?.vectors ?? {}), ['about_vector']);

// START SomeProperties
const titles = await books.query.fetchObjects({ returnProperties: ['title'], limit: 3 });

for (const book of titles.objects) {
  console.log(Object.keys(book.properties));
}
// END SomeProperties

assert.equal(titles.objects.length, 3);

// START Filtered
const longBooks = await books.query.fetchObjects({
  filters: books.filter.byProperty('pages').greaterThan(400),
  sort: books.sort.byProperty('pages', false),
});

for (const book of longBooks.objects) {
  console.log(book.properties.title, book.properties.pages);
}
// END Filtered

assert.equal(longBooks.objects.length, 3);

// START Pages
const byTitle = books.sort.byProperty('title');
const firstPage = await books.query.fetchObjects({ sort: byTitle, limit: 2 });
const secondPage = await books.query.fetchObjects({ sort: byTitle, limit: 2, offset: 2 });

console.log(firstPage.objects.map((book) => book.properties.title));
console.log(secondPage.objects.map((book) => book.properties.title));
// END Pages

assert.equal(new Set([...firstPage.objects, ...secondPage.objects].map(({ uuid }) => uuid)).size, 4);

// START Everything
const allTitles: string[] = [];
for await (const book of books.iterator()) {
  allTitles.push(book.properties.title);
}

console.log(allTitles.length, await books.length());

await client.close();
// END Everything

assert.deepEqual(allTitles.toSorted(), library.map(({ title }) => title).toSorted());

const cleaner = await weaviate.connectToLocal();
assert.deepEqual(
  (await cleaner.collections.listAll()).map(({ name }) => name),
  ['Book'],
);
await cleaner.collections.delete('Book');
await cleaner.close();
