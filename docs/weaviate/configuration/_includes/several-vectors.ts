import assert from 'node:assert/strict';

// START TwoVectors
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
const { text2VecModel2Vec } = weaviate.configure.vectors;

const lectures = await client.collections.create({
  name: 'Lecture',
  properties: [
    { name: 'title', dataType: 'text', vectorizePropertyName: false },
    { name: 'notes', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: [
    text2VecModel2Vec({
      name: 'title_vector',
      sourceProperties: ['title'],
      vectorizeCollectionName: false,
    }),
    text2VecModel2Vec({
      name: 'notes_vector',
      sourceProperties: ['notes'],
      vectorizeCollectionName: false,
    }),
  ],
});
await lectures.data.insertMany([
  { title: 'Bread', notes: 'Flour, water, salt and time.' },
  { title: 'Rockets', notes: 'How engines lift a payload into orbit.' },
  { title: 'Bridges', notes: 'Steel, stone, and how they carry a load.' },
]);

for await (const { vectors } of lectures.iterator({ includeVector: true })) {
  const lengths = Object.entries(vectors).map(([name, vector]) => [name, vector.length]);
  console.log(lengths.sort());
  break;
}
// END TwoVectors

assert.equal(await lectures.length(), 3);
assert.deepEqual(
  (await lectures.config.get()).properties.map(({ name, description }) => [name, description]),
  [
    ['title', undefined],
    ['notes', undefined],
  ],
);

// START OneTarget
for (const target of ['title_vector', 'notes_vector'] as const) {
  const byOne = await lectures.query.nearText('a heavy load', { targetVector: target, limit: 1 });
  console.log(target, byOne.objects[0]?.properties.title);
  // END OneTarget

  assert.equal(byOne.objects.length, 1);

  // START OneTarget
}
// END OneTarget

// START Nearer
const { multiTargetVector } = lectures;

const byNearer = await lectures.query.nearText('baking a loaf', {
  targetVector: multiTargetVector.minimum(['title_vector', 'notes_vector']),
  returnMetadata: ['distance'],
});

for (const { properties, metadata } of byNearer.objects)
  console.log(`${properties.title} ${metadata?.distance?.toFixed(3)}`);
// END Nearer

assert.equal(byNearer.objects[0]?.properties.title, 'Bread');

// START Average
const byBoth = await lectures.query.nearText('baking a loaf', {
  targetVector: multiTargetVector.average(['title_vector', 'notes_vector']),
  returnMetadata: ['distance'],
});

console.log(byBoth.objects.map(({ metadata }) => metadata?.distance?.toFixed(3)));
// END Average

assert.equal(byBoth.objects[0]?.properties.title, 'Bread');

// START Weights
const weighted = await lectures.query.nearText('baking a loaf', {
  targetVector: multiTargetVector.manualWeights({ title_vector: 0.8, notes_vector: 0.2 }),
  limit: 1,
  returnMetadata: ['distance'],
});

console.log(weighted.objects[0]?.metadata?.distance?.toFixed(3));
// END Weights

assert.equal(weighted.objects.length, 1);
const [one = 0, two = 0] = await Promise.all(
  (['title_vector', 'notes_vector'] as const).map(async (targetVector) => {
    const found = await lectures.query.nearText('baking a loaf', {
      targetVector,
      returnMetadata: ['distance'],
    });
    return found.objects[0]?.metadata?.distance ?? 0;
  }),
);
assert.ok(Math.abs(0.8 * one + 0.2 * two - (weighted.objects[0]?.metadata?.distance ?? 0)) < 1e-4);

// START NoTarget
await lectures.query
  .nearText('baking a loaf')
  .catch((error: Error) => console.log(error.message.split(': ').slice(-1)[0]));
// END NoTarget

// START AddVector
await lectures.config.addVector(
  text2VecModel2Vec({
    name: 'whole_vector',
    sourceProperties: ['title', 'notes'],
    vectorizeCollectionName: false,
  }),
);
await lectures.data.insert({ title: 'Tax', notes: 'Who pays, and when.' });

const { objects: everything } = await lectures.query.fetchObjects({ includeVector: true });
const withWhole = everything.filter(({ vectors }) => 'whole_vector' in vectors);
console.log(
  everything.length,
  withWhole.map(({ properties }) => properties.title),
);

await client.close();
// END AddVector

const cleaner = await weaviate.connectToLocal();
const tax = await cleaner.collections
  .use('Lecture')
  .query.nearText('Who pays, and when. Tax', { targetVector: 'whole_vector', returnMetadata: ['distance'] });
assert.ok(Math.abs(tax.objects[0]?.metadata?.distance ?? 1) < 1e-5);
const { whole_vector: whole } = (await cleaner.collections.use('Lecture').config.get()).vectorizers;
assert.deepEqual(whole?.properties, ['title', 'notes']);

await cleaner.collections.delete('Lecture');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
