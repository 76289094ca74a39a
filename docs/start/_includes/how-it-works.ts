import assert from 'node:assert/strict';

// START OneText
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

const songs = await client.collections.create({
  name: 'Song',
  properties: [
    { name: 'title', dataType: 'text', vectorizePropertyName: false },
    { name: 'about', dataType: 'text', vectorizePropertyName: false },
    { name: 'year', dataType: 'int' },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
});
const river = await songs.data.insert({ title: 'River', about: 'A winter far from home', year: 1971 });

const stored = await songs.query.fetchObjectById(river, { includeVector: true });
const vector = (stored?.vectors.default ?? []) as number[];
const length = Math.hypot(...vector);
console.log(`${vector.length} numbers, length ${length.toFixed(3)}`);
// END OneText

assert.equal(vector.length, 256);
assert.deepEqual(
  (await songs.config.get()).properties.map(({ name, dataType }) => [name, dataType]),
  [
    ['title', 'text'],
    ['about', 'text'],
    ['year', 'int'],
  ],
);

// START SameText
await songs.data.insert({ title: 'Fast Car', about: 'Leaving a small town by night', year: 1988 });

const text = 'A winter far from home River';
const byText = await songs.query.nearText(text, { returnMetadata: ['distance'] });
const [nearest, other] = byText.objects;
console.log(`${nearest?.properties.title}: ${nearest?.metadata?.distance?.toFixed(3)}`);
// END SameText

assert.equal(nearest?.uuid, river);
assert.ok((other?.metadata?.distance ?? 0) > 0.3);

// One more, so that the limit of the next search shows.
await songs.data.insert({ title: 'Taxes' });

// START ByVector
const byVector = await songs.query.nearVector(vector, { limit: 2, returnMetadata: ['distance'] });

for (const { properties, metadata } of byVector.objects)
  console.log(`${properties.title}: ${metadata?.distance?.toFixed(3)}`);
// END ByVector

assert.deepEqual(
  byVector.objects.map(({ uuid }) => uuid),
  [nearest?.uuid, other?.uuid],
);
const distances = [other, byVector.objects[1]].map((song) => song?.metadata?.distance ?? 0);
assert.ok(Math.abs((distances[0] ?? 0) - (distances[1] ?? 1)) < 1e-5);

// START OwnVector
const own = await songs.data.insert({
  properties: { title: 'No words', about: 'Nobody reads this' },
  vectors: vector,
});

const kept = await songs.query.fetchObjectById(own, { includeVector: true });
console.log(String(kept?.vectors.default) === String(vector));

await client.close();
// END OwnVector

assert.deepEqual(kept?.properties, {
  title: 'No words',
  about: 'Nobody reads this',
  year: undefined,
});

const cleaner = await weaviate.connectToLocal();
const { objects: all } = await cleaner.collections.use('Song').query.fetchObjects();
assert.deepEqual(Object.fromEntries(all.map(({ properties }) => [properties.title, properties.year])), {
  River: 1971,
  'Fast Car': 1988,
  Taxes: undefined,
  'No words': undefined,
});
await cleaner.collections.delete('Song');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
