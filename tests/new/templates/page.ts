import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.equal(await client.isReady(), true);

// START CreateCollection
const notes = await client.collections.create({
  name: 'NewPage',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
});
// END CreateCollection

assert.equal(await notes.length(), 0);

// START AddObjects
await notes.data.insertMany([{ text: 'A cat sleeps on the sofa.' }, { text: 'The train to Paris is late.' }]);
console.log(`Notes: ${await notes.length()}`);
// END AddObjects

assert.equal(await notes.length(), 2);

// START Search
const nearest = await notes.query.nearText('a pet', { limit: 1 });
for (const note of nearest.objects) {
  console.log(note.properties.text);
}

await client.close();
// END Search

assert.deepEqual(
  nearest.objects.map(({ properties }) => properties.text),
  ['A cat sleeps on the sofa.'],
);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('NewPage');
await cleaner.close();
