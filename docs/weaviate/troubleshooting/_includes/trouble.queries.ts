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
  includeVector: true,
  returnMetadata: ['distance'],
});
const [dragon] = stolen.objects;
assert.equal(dragon?.uuid, generateUuid5('The Hobbit'));
assert.ok(Math.abs(dragon?.metadata?.distance ?? 1) < 1e-5);

await assert.rejects(async () => {
  // START UnknownCollection
  await client.collections.use('Books').query.nearText('desert');
  // END UnknownCollection
}, /could not find class Books in schema/);

const loose = client.collections.use('Book');

await assert.rejects(async () => {
  // START UnknownVector
  await client.collections.use('Book').query.nearText('desert', { targetVector: 'about' });
  // END UnknownVector
}, /does not have named vector about configured/);

await assert.rejects(async () => {
  // START BothLimits
  await books.query.nearText('desert', { distance: 0.8, certainty: 0.6 });
  // END BothLimits
}, /cannot provide both distance and certainty/);

await assert.rejects(async () => {
  // START TooMany
  await books.query.fetchObjects({ limit: 10001 });
  // END TooMany
}, /limit '10001' exceeds the configured value for QUERY_MAXIMUM_RESULTS/);

// START VectorLength
try {
  await books.query.nearVector([0.1, 0.2, 0.3]);
} catch (error) {
  console.log(String(error).includes("vector lengths don't match"));
}
// END VectorLength

assert.equal((await books.query.nearVector(dragon?.vectors.about_vector ?? [])).objects.length, 5);

await assert.rejects(async () => {
  // START UnknownProperty
  const shelf = client.collections.use('Book');
  await shelf.query.nearText('desert', { filters: shelf.filter.byProperty('page').greaterThan(400) });
  // END UnknownProperty
}, /no such prop with name 'page' found in class 'Book'/);

// START Nothing
const strict = await books.query.nearText('desert', { distance: 0.01 });

console.log(strict.objects.length);
// END Nothing

assert.equal(await books.length(), 5);

// START SecondVector
await books.config.addVector(
  weaviate.configure.vectors.text2VecModel2Vec({
    name: 'title_vector',
    sourceProperties: ['title'],
    vectorizeCollectionName: false,
  }),
);

const byAbout = await books.query.nearText('desert', { targetVector: 'about_vector' });
console.log(byAbout.objects.length);
// END SecondVector

for await (const { vectors } of loose.iterator({ includeVector: true })) {
  assert.deepEqual(Object.keys(vectors), ['about_vector']);
}

await assert.rejects(async () => {
  // START NoTarget
  await books.query.nearText('desert');
  // END NoTarget
}, /no target vectors were provided/);

// START Done
const best = await books.query.hybrid('desert', {
  alpha: 0.5,
  targetVector: 'about_vector',
  limit: 2,
  returnMetadata: ['score'],
});

console.log(best.objects.length);

await client.close();
// END Done

const second = best.objects[1]?.metadata?.score ?? 0;
assert(Math.abs(second - 0.136) < 1e-3);

const cleaner = await weaviate.connectToLocal();
const kept = cleaner.collections.use('Book');
assert.equal(await kept.length(), 5);
assert.deepEqual((await kept.config.get()).vectorizers.title_vector?.properties, ['title']);
await kept.data.insert({ title: 'Ulysses' });
const ulysses = await kept.query.nearText('Title Ulysses', {
  targetVector: 'title_vector',
  returnMetadata: ['distance'],
});
assert.ok(Math.abs(ulysses.objects[0]?.metadata?.distance ?? 1) < 1e-5);
await cleaner.collections.delete('Book');
await cleaner.close();
