import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

// START Collection
const cities = await client.collections.create({
  name: 'City',
  properties: [
    { name: 'name', dataType: 'text' },
    { name: 'known_for', dataType: 'text', vectorizePropertyName: false },
    { name: 'people', dataType: 'int' },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'known_for_vector',
    sourceProperties: ['known_for'],
    vectorizeCollectionName: false,
  }),
});

console.log(cities.name);
// END Collection

assert.equal(await cities.length(), 0);
assert.deepEqual(
  (await cities.config.get()).properties.map(({ name, dataType }) => [name, dataType]),
  [
    ['name', 'text'],
    ['known_for', 'text'],
    ['people', 'int'],
  ],
);

// START InParts
const atlas = [
  { name: 'Paris', known_for: 'A tower of iron and long lunches.' },
  { name: 'Venice', known_for: 'Canals, bridges and no cars.' },
  { name: 'Reykjavik', known_for: 'Hot springs beside the ice.' },
  { name: 'Cairo', known_for: 'Pyramids at the edge of the desert.' },
];

let failures = 0;
for (let first = 0; first < atlas.length; first += 2) {
  const part = await cities.data.insertMany(atlas.slice(first, first + 2));
  failures += Object.keys(part.errors).length;
}

console.log(await cities.length(), failures);
// END InParts

for await (const city of cities.iterator({ includeVector: true })) {
  assert.equal(city.vectors.known_for_vector?.length, 256);
  const same = await cities.query.nearText(String(city.properties.known_for), {
    returnMetadata: ['distance'],
  });
  assert.equal(same.objects[0]?.uuid, city.uuid);
  assert(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);
}

// START Quiet
console.info = () => {};
// END Quiet

// START OneBad
const delivery = [
  { name: 'Lima', known_for: 'Fog, and fish in lime juice.', people: 10000000 },
  { name: 'Oslo', known_for: 'A fjord full of ferries.', people: 'many' },
  { name: 'Kyoto', known_for: 'Temples and quiet gardens.', people: 1400000 },
];

const delivered = await cities.data.insertMany(delivery);

for (const { message } of Object.values(delivered.errors)) {
  console.log(message);
}

console.log(await cities.length());
// END OneBad

assert.deepEqual(Object.keys(delivered.errors), ['1']);

// START Retry
const corrected = Object.values(delivered.errors).map(({ object, originalUuid }) => ({
  properties: { ...object.properties, people: 700000 },
  id: originalUuid,
}));
const retried = await cities.data.insertMany(corrected);

console.log(retried.hasErrors, await cities.length());
// END Retry

const ferries = await cities.query.nearText('A fjord full of ferries.');
assert.deepEqual(ferries.objects[0]?.properties, {
  name: 'Oslo',
  known_for: 'A fjord full of ferries.',
  people: 700000,
});

// START OwnIds
import { generateUuid5 } from 'weaviate-client';

const quito = {
  properties: { name: 'Quito', known_for: 'A capital high in the mountains.' },
  id: generateUuid5('Quito'),
};
await cities.data.insertMany([quito]);
const again = await cities.data.insertMany([quito]);

console.log(again.hasErrors, await cities.length());
// END OwnIds

assert.equal((await cities.query.fetchObjectById(generateUuid5('Quito')))?.properties.name, 'Quito');

// START AllBad
try {
  const bad = await cities.data.insertMany([{ name: 'Atlantis', people: 'none left' }]);
  console.log(`${Object.keys(bad.errors).length} failed, nothing was raised`);
} catch {
  console.log('raised: every object failed');
}
// END AllBad

assert.equal(await cities.length(), 8);

// START ServerSide
const stream = await client.batch.stream();
await stream.addObject({
  collection: 'City',
  properties: { name: 'Perth', known_for: 'Black swans on a wide river.' },
});
await stream.addObject({
  collection: 'City',
  properties: { name: 'Tunis', known_for: 'Mosaics and a market of carpets.' },
});
await stream.stop();

console.log(Object.keys(stream.objErrors()).length, await cities.length());
// END ServerSide

for (const [knownFor, name] of [
  ['Black swans on a wide river.', 'Perth'],
  ['Mosaics and a market of carpets.', 'Tunis'],
] as const) {
  const [nearest] = (await cities.query.nearText(knownFor, { returnMetadata: ['distance'] })).objects;
  assert.equal(nearest?.properties.name, name);
  assert(Math.abs(nearest.metadata?.distance ?? 1) < 1e-5);
}

// START Ingest
const ingested = await cities.data.ingest([
  { properties: { name: 'Havana', known_for: 'Old cars and loud music.' } },
  { properties: { name: 'Bergen', known_for: 'Rain on wooden houses.' } },
]);

console.log(ingested.hasErrors, await cities.length());

await client.close();
// END Ingest

const cleaner = await weaviate.connectToLocal();
for (const [knownFor, name] of [
  ['Old cars and loud music.', 'Havana'],
  ['Rain on wooden houses.', 'Bergen'],
] as const) {
  const [nearest] = (await cleaner.collections.use('City').query.nearText(knownFor)).objects;
  assert.deepEqual([nearest?.properties.name, nearest?.properties.known_for], [name, knownFor]);
}
await cleaner.collections.delete('City');
await cleaner.close();
