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

// START InsertOne
const newId = await books.data.insert({
  title: 'Moby Dick',
  about: 'A captain hunts a white whale.',
  pages: 635,
});

console.log(await books.data.exists(newId), await books.length());
// END InsertOne

const moby = await books.query.fetchObjectById(newId, { includeVector: true });
assert.equal(moby?.vectors.about_vector?.length, 256);
assert.deepEqual(moby.properties, {
  title: 'Moby Dick',
  about: 'A captain hunts a white whale.',
  pages: 635,
});

// START OwnId
const ulyssesId = await books.data.insert({
  properties: { title: 'Ulysses', about: 'One day in Dublin.', pages: 730 },
  id: generateUuid5('Ulysses'),
});

console.log(ulyssesId);
// END OwnId

assert.equal(ulyssesId, generateUuid5('Ulysses'));

await assert.rejects(
  async () => {
    // START SameIdAgain
    await books.data.insert({ properties: { title: 'Ulysses' }, id: generateUuid5('Ulysses') });
    // END SameIdAgain
  },
  new RegExp(`id '${generateUuid5('Ulysses')}' already exists`),
);

const kept = await books.query.fetchObjectById(generateUuid5('Ulysses'));
assert.deepEqual(kept?.properties, { title: 'Ulysses', about: 'One day in Dublin.', pages: 730 });

// START NoSource
const blankId = await books.data.insert({ title: 'A title alone' });
const blank = await books.query.fetchObjectById(blankId, { includeVector: true });

console.log(Object.keys(blank?.vectors ?? {}));
// END NoSource

const byMeaning = await books.query.nearText('a title alone');
assert(!byMeaning.objects.some(({ uuid }) => uuid === blankId));
const byWord = await books.query.bm25('title alone');
assert(byWord.objects.some(({ uuid }) => uuid === blankId));

await assert.rejects(async () => {
  // START WrongType
  await client.collections.use('Book').data.insert({ title: 'Middlemarch', pages: 'many' });
  // END WrongType
}, /'pages' on class 'Book': requires an integer, the given value is 'many'/);

// START NewProperty
const shelf = client.collections.use('Book');
await shelf.data.insert({ title: '1984', about: 'A state watches everyone.', year: 1949 });

const { properties } = await shelf.config.get();
console.log(properties.find(({ name }) => name === 'year')?.dataType);

await client.close();
// END NewProperty

assert.equal(properties.length, 4);

const cleaner = await weaviate.connectToLocal();
assert.equal(await cleaner.collections.use('Book').length(), 9);
const { objects: all } = await cleaner.collections.use('Book').query.fetchObjects();
const watched = all.find(({ properties: { title } }) => title === '1984')?.properties;
assert.deepEqual([watched?.about, watched?.year], ['A state watches everyone.', 1949]);
await cleaner.collections.delete('Book');
await cleaner.close();
