import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START Collection
await client.collections.create({
  name: 'Note',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'text', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'text_vector',
    sourceProperties: ['text'],
    vectorizeCollectionName: false,
  }),
});

const notes = client.collections.use('Note');
await notes.data.insert({ title: 'plain', text: 'Water the plants.' });
console.log(await notes.length());
// END Collection

const watered = await notes.query.nearText('Water the plants.', { returnMetadata: ['distance'] });
assert.ok(Math.abs(watered.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.deepEqual(watered.objects[0]?.properties, { title: 'plain', text: 'Water the plants.' });
assert.deepEqual(
  (await notes.config.get()).properties.map(({ name, description }) => [name, description]),
  [
    ['title', undefined],
    ['text', undefined],
  ],
);

// START NoText
const empty = await notes.data.insert({ title: 'empty', text: '' });
const missing = await notes.data.insert({ title: 'missing' });

for (const uuid of [empty, missing]) {
  const note = await notes.query.fetchObjectById(uuid, { includeVector: true });
  console.log(Object.keys(note?.vectors ?? {}));
}
// END NoText

const stored = await Promise.all([empty, missing].map((uuid) => notes.query.fetchObjectById(uuid)));
assert.deepEqual(
  stored.map((note) => note?.properties),
  [
    { title: 'empty', text: '' },
    { title: 'missing', text: undefined },
  ],
);
assert.equal(await notes.length(), 3);

// START ZeroVector
const emoji = await notes.data.insert({ title: 'emoji', text: '🙂 🙂 🙂' });

const emojiNote = await notes.query.fetchObjectById(emoji, { includeVector: true });
const vector = emojiNote?.vectors.text_vector ?? [];
console.log(
  vector.length,
  vector.some((number) => number !== 0),
);
// END ZeroVector

assert.equal(Math.hypot(...vector.map(Number)), 0);

// START ZeroDistance
const hits = await notes.query.nearText('water', { returnMetadata: ['distance'] });

for (const hit of hits.objects) {
  if (hit.properties.title === 'emoji') console.log(hit.metadata?.distance);
}
// END ZeroDistance

assert.equal(hits.objects.length, 2);

// START UnknownQuery
const lost = await notes.query.nearText('🙂', { returnMetadata: ['distance'] });

console.log(lost.objects.map((hit) => hit.metadata?.distance));
// END UnknownQuery

assert.equal(lost.objects.length, 2);

// START LongText
const start = 'bread '.repeat(600);
const long = await notes.data.insert({ title: 'long', text: start });
const longer = await notes.data.insert({ title: 'longer', text: `${start}A sentence about whales.` });

const [one, other] = await Promise.all(
  [long, longer].map((uuid) => notes.query.fetchObjectById(uuid, { includeVector: true })),
);
console.log(String(one?.vectors.text_vector) === String(other?.vectors.text_vector));
// END LongText

assert.equal(one?.vectors.text_vector?.length, 256);
assert.deepEqual([one.properties.title, other?.properties.title], ['long', 'longer']);

// START Parts
const pages = ['bread '.repeat(300), 'A sentence about whales.'];
for (const [number, text] of pages.entries()) {
  await notes.data.insert({ title: `page ${number}`, text });
}

const whales = await notes.query.nearText('whales', { limit: 1 });
console.log(whales.objects[0]?.properties.title);
// END Parts

assert.equal(await notes.length(), 8);
assert.equal(whales.objects.length, 1);

// START Find
const without: string[] = [];
for await (const { properties, vectors } of notes.iterator({ includeVector: true })) {
  const hasVector = vectors.text_vector?.some((number) => number !== 0);
  if (!hasVector) without.push(String(properties.title));
}

console.log(without.sort());

await client.close();
// END Find

assert.equal(without.length, 3);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Note');
await cleaner.close();
