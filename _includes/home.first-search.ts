import assert from 'node:assert/strict';

// START FirstSearch
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

const notes = await client.collections.create({
  name: 'Note',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    vectorizeCollectionName: false,
  }),
});
await notes.data.insertMany([
  { text: 'The cat sleeps on the warm roof' },
  { text: 'Interest rates rose again in spring' },
  { text: 'The train to Lisbon leaves at nine' },
]);

const { objects } = await notes.query.nearText('a journey in Portugal', { limit: 1 });
console.log(objects[0]?.properties.text);

await client.close();
// END FirstSearch

const cleaner = await weaviate.connectToLocal();
const stored = cleaner.collections.use('Note');
assert.equal(await stored.length(), 3); // any model
assert.equal(objects.length, 1);

// A property that the import had to add would say so in its description.
const { properties, vectorizers } = await stored.config.get();
assert.deepEqual(
  properties.map(({ name, description, vectorizerConfig }) => ({ name, description, vectorizerConfig })),
  [
    {
      name: 'text',
      description: undefined,
      vectorizerConfig: { 'text2vec-model2vec': { skip: false, vectorizePropertyName: false } },
    },
  ],
);
assert.deepEqual(vectorizers.default?.vectorizer.config, { vectorizeCollectionName: false }); // any model

// No word of the query is in the note that comes first, and the others are far behind.
const ranked = await stored.query.nearText('a journey in Portugal', { returnMetadata: ['distance'] });
assert.equal(ranked.objects[0]?.properties.text, objects[0]?.properties.text);
assert(ranked.objects.every((note) => typeof note.properties.text === 'string'));
const [first = 0, second = 0] = ranked.objects.map((note) => note.metadata?.distance ?? 0);
assert(second - first > 0.2);

await cleaner.collections.delete('Note');
assert.deepEqual(await cleaner.collections.listAll(), []); // any model
await cleaner.close();
