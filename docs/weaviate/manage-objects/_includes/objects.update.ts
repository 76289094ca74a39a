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

// START ChangeText
const emmaId = generateUuid5('Emma');
const before = (await books.query.fetchObjectById(emmaId, { includeVector: true }))?.vectors.about_vector;

await books.data.update({ id: emmaId, properties: { about: 'A matchmaker is wrong about love.' } });

const after = await books.query.fetchObjectById(emmaId, { includeVector: true });
console.log(after?.properties.title, String(after?.vectors.about_vector) === String(before));
// END ChangeText

assert.equal(before?.length, 256);
assert.notDeepEqual(after?.vectors.about_vector, before);
const { objects: nearest } = await books.query.nearText('A matchmaker is wrong about love.', {
  returnMetadata: ['distance'],
});
assert.equal(nearest[0]?.uuid, emmaId);
assert(Math.abs(nearest[0]?.metadata?.distance ?? 1) < 1e-5);

// START ChangeOther
await books.data.update({ id: emmaId, properties: { pages: 512 } });

const emma = await books.query.fetchObjectById(emmaId, { includeVector: true });
console.log(
  emma?.properties.pages,
  String(emma?.vectors.about_vector) === String(after?.vectors.about_vector),
);
// END ChangeOther

assert.equal(emma?.properties.about, 'A matchmaker is wrong about love.');

// START Replace
await books.data.replace({
  id: emmaId,
  properties: { title: 'Emma', about: 'A matchmaker is wrong about love.' },
});

const replaced = await books.query.fetchObjectById(emmaId);
console.log(replaced?.properties.pages === undefined);
// END Replace

assert.equal(replaced?.properties.title, 'Emma');
assert.equal(replaced.properties.about, 'A matchmaker is wrong about love.');

// START TextGone
const duneId = generateUuid5('Dune');
await client.collections.use('Book').data.update({ id: duneId, properties: { about: null } });

const dune = await books.query.fetchObjectById(duneId, { includeVector: true });
console.log(dune?.properties.about === undefined, dune?.vectors.about_vector?.length);
// END TextGone

const { objects: stale } = await books.query.nearText('Noble families fight over a desert planet.', {
  returnMetadata: ['distance'],
});
assert.equal(stale[0]?.uuid, duneId);
assert(Math.abs(stale[0]?.metadata?.distance ?? 1) < 1e-5);

// START VectorGone
const waldenId = generateUuid5('Walden');
await books.data.replace({ id: waldenId, properties: { title: 'Walden' } });

const all = await books.query.fetchObjects({ includeVector: true });
const withoutVector = all.objects.filter(({ vectors }) => !vectors.about_vector);
console.log(withoutVector.map(({ properties }) => properties.title));
// END VectorGone

assert.deepEqual(
  withoutVector.map(({ properties }) => properties),
  [{ title: 'Walden', about: undefined, pages: undefined }],
);

await assert.rejects(async () => {
  // START UnknownId
  await books.data.update({ id: generateUuid5('Ulysses'), properties: { pages: 730 } });
  // END UnknownId
}, /404/);

// START OwnVector
await books.data.update({
  id: waldenId,
  properties: { pages: 352 },
  vectors: { about_vector: before ?? [] },
});

const moved = await books.query.fetchObjectById(waldenId, { includeVector: true });
console.log(String(moved?.vectors.about_vector) === String(before));

await client.close();
// END OwnVector

assert.deepEqual(moved?.vectors, { about_vector: before });
assert.deepEqual(moved?.properties, { title: 'Walden', about: undefined, pages: 352 });

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Book');
await cleaner.close();
