import assert from 'node:assert/strict';

// START FirstSearch
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

const notes = await client.collections.create({
  name: 'Note',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
});
await notes.data.insertMany([
  { text: 'The cat sleeps on the warm roof' },
  { text: 'Interest rates rose again in spring' },
  { text: 'The train to Lisbon leaves at nine' },
]);

const [best] = (await notes.query.nearText('a journey in Portugal', { limit: 1 })).objects;
console.log(best?.properties.text);

await client.close();
// END FirstSearch

const cleaner = await weaviate.connectToLocal();
const stored = cleaner.collections.use('Note');
assert.equal(await stored.length(), 3);

// No word of the query is in the note that comes first, and the others are far behind.
const ranked = await stored.query.nearText('a journey in Portugal', { returnMetadata: ['distance'] });
assert.equal(ranked.objects[0]?.properties.text, best?.properties.text);
const [first = 0, second = 0] = ranked.objects.map((note) => note.metadata?.distance ?? 0);
assert(second - first > 0.2);

await cleaner.collections.delete('Note');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
