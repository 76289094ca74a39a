import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START Collection
await client.collections.create({
  name: 'City',
  properties: [
    { name: 'name', dataType: 'text', vectorizePropertyName: false },
    { name: 'people', dataType: 'int' },
    { name: 'founded', dataType: 'date' },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    sourceProperties: ['name'],
    vectorizeCollectionName: false,
  }),
});

const cities = client.collections.use('City');
console.log(cities.name);
// END Collection

assert.equal(await cities.length(), 0);
assert.deepEqual(
  (await cities.config.get()).properties.map(({ name, dataType }) => [name, dataType]),
  [
    ['name', 'text'],
    ['people', 'int'],
    ['founded', 'date'],
  ],
);

// START NothingRaised
const delivery: Record<string, string | number>[] = [
  { name: 'Lima', people: 10000000 },
  { name: 'Oslo', people: 'many' },
  { name: 'Bergen', people: 'many' },
  { name: 'Rome', founded: 'long ago' },
];

const { errors } = await cities.data.insertMany(delivery);

console.log(await cities.length(), 'of', delivery.length);
// END NothingRaised

assert.deepEqual(Object.keys(errors), ['1', '2', '3']);
assert.deepEqual((await cities.config.get()).vectorizers.default?.properties, ['name']);
const lima = await cities.query.nearText('Lima', { returnMetadata: ['distance'] });
assert.ok(Math.abs(lima.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START Grouped
const counts = new Map<string, number>();
for (const { message } of Object.values(errors)) {
  counts.set(message, (counts.get(message) ?? 0) + 1);
}

for (const [message, count] of [...counts].sort()) {
  console.log(count, message);
}
// END Grouped

assert.deepEqual([...counts.values()].sort(), [1, 2]);

// START StopYourself
if (Object.keys(errors).length > 0) {
  console.log(`Stop: ${Object.keys(errors).length} objects were not imported.`);
}
// END StopYourself

assert.equal(await cities.length(), 1);

await assert.rejects(async () => {
  // START MalformedId
  await cities.data.insert({ properties: { name: 'Cairo' }, id: 'cairo' });
  // END MalformedId
}, /must be of type uuid: .*cairo/);

// START VectorLengths
const mixed = await cities.data.insertMany([
  { properties: { name: 'Paris' } },
  { properties: { name: 'Venice' }, vectors: [0.1, 0.2, 0.3] },
]);

for (const { message } of Object.values(mixed.errors)) {
  console.log(message.includes('vector dimensions do not match the index dimensions'));
}

await client.close();
// END VectorLengths

const cleaner = await weaviate.connectToLocal();
const { objects: left } = await cleaner.collections.use('City').query.fetchObjects();
assert.deepEqual(left.map(({ properties }) => properties.name).sort(), ['Lima', 'Paris']);
await cleaner.collections.delete('City');
await cleaner.close();
