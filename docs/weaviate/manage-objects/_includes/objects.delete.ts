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
assert.ok(Math.abs(stolen.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START ById
const done = await books.data.deleteById(generateUuid5('Emma'));

console.log(await books.data.exists(generateUuid5('Emma')), await books.length());
// END ById

assert.equal(done, true);
const { objects: others } = await books.query.fetchObjects();
assert(!others.some(({ properties }) => properties.title === 'Emma'));

// START UnknownId
const unknown = await books.data.deleteById(generateUuid5('Ulysses'));

console.log(unknown, await books.length());
// END UnknownId

assert.equal(unknown, true);
assert.equal((await books.query.fetchObjects()).objects.length, 4);

// START DryRun
const short = books.filter.byProperty('pages').lessThan(400);
const trial = await books.data.deleteMany(short, { dryRun: true });

console.log(trial.matches, await books.length());
// END DryRun

assert.deepEqual([trial.matches, trial.failed, await books.length()], [2, 0, 4]);

// START ByFilter
const deleted = await books.data.deleteMany(short);

console.log(deleted.successful, deleted.failed, await books.length());
// END ByFilter

assert.deepEqual([deleted.matches, deleted.successful], [2, 2]);
async function left() {
  return (await books.query.fetchObjects()).objects.map(({ properties }) => properties.title).sort();
}
assert.deepEqual(await left(), ['Dracula', 'Dune']);

// START ByIds
const ids = [generateUuid5('Dune'), generateUuid5('Walden')];
const removed = await books.data.deleteMany(books.filter.byId().containsAny(ids));

console.log(removed.matches, removed.successful);
// END ByIds

assert.deepEqual([removed.matches, removed.successful], [1, 1]);
assert.deepEqual(await left(), ['Dracula']);

await assert.rejects(async () => {
  // START UnknownProperty
  const shelf = client.collections.use('Book');
  await shelf.data.deleteMany(shelf.filter.byProperty('titel').equal('Dracula'));
  // END UnknownProperty
}, /no such prop with name 'titel'/);

// START Nothing
const nothing = await books.data.deleteMany(books.filter.byProperty('title').equal('Emma'));

console.log(nothing.matches, nothing.failed);

await client.close();
// END Nothing

assert.deepEqual([nothing.matches, nothing.successful, nothing.failed], [0, 0, 0]);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Book');
await cleaner.close();
