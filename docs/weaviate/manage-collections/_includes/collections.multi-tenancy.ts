import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START Create
const notes = await client.collections.create({
  name: 'Note',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  multiTenancy: weaviate.configure.multiTenancy({
    enabled: true,
    autoTenantCreation: false,
    autoTenantActivation: false,
  }),
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    sourceProperties: ['text'],
    vectorizeCollectionName: false,
  }),
});

console.log((await notes.config.get()).multiTenancy.enabled);
// END Create

const created = await notes.config.get();
assert.equal(created.multiTenancy.autoTenantCreation, false);
assert.equal(created.multiTenancy.autoTenantActivation, false);
assert.deepEqual(
  created.properties.map(({ name }) => name),
  ['text'],
);
assert.deepEqual(created.vectorizers.default?.properties, ['text']);

// START AddTenants
await notes.tenants.create([{ name: 'anna' }, { name: 'ben' }]);

console.log(Object.keys(await notes.tenants.get()).sort());
// END AddTenants

assert.equal(Object.keys(await notes.tenants.get()).length, 2);

// START Insert
const ofAnna = notes.withTenant('anna');
const ofBen = notes.withTenant('ben');

await ofAnna.data.insertMany([{ text: 'Buy bread and milk.' }, { text: 'The rocket launch is on Friday.' }]);
await ofBen.data.insert({ text: 'The moon is full tonight.' });

console.log(await ofAnna.length(), await ofBen.length());
// END Insert

for await (const note of ofBen.iterator({ includeVector: true })) {
  assert.equal(note.vectors.default?.length, 256);
}

// START Search
const { objects: annas } = await ofAnna.query.nearText('outer space', { limit: 1 });
const { objects: bens } = await ofBen.query.nearText('outer space', { limit: 1 });

console.log(annas[0]?.properties.text);
console.log(bens[0]?.properties.text);
// END Search

assert.deepEqual([annas.length, bens.length], [1, 1]);
const ofAnnas = (await ofAnna.query.fetchObjects()).objects.map(({ properties }) => properties.text);
assert.deepEqual(ofAnnas.sort(), ['Buy bread and milk.', 'The rocket launch is on Friday.']);
const moon = await ofBen.query.nearText('The moon is full tonight.', { returnMetadata: ['distance'] });
assert.ok(Math.abs(moon.objects[0]?.metadata?.distance ?? 1) < 1e-5);

await assert.rejects(async () => {
  // START NoTenant
  await notes.query.nearText('outer space');
  // END NoTenant
}, /has multi-tenancy enabled, but request was without tenant/);

// START Deactivate
await notes.tenants.deactivate('anna');

const tenants = Object.values(await notes.tenants.get());
for (const { name, activityStatus } of tenants.sort((one, other) => one.name.localeCompare(other.name))) {
  console.log(name, activityStatus);
}
// END Deactivate

assert.equal(await ofBen.length(), 1);

await assert.rejects(async () => {
  // START Inactive
  await ofAnna.query.fetchObjects();
  // END Inactive
}, /tenant not active: 'anna'/);

// START Activate
await notes.tenants.activate('anna');

console.log(await ofAnna.length());
// END Activate

assert.equal((await ofAnna.query.fetchObjects()).objects.length, 2);

// START Auto
await notes.config.update({
  multiTenancy: weaviate.reconfigure.multiTenancy({
    autoTenantCreation: true,
    autoTenantActivation: true,
  }),
});
await notes.withTenant('cleo').data.insert({ text: 'Feed the cat.' });

console.log(Object.keys(await notes.tenants.get()).sort());
// END Auto

assert.equal(await notes.withTenant('cleo').length(), 1);
const [cat] = (await notes.withTenant('cleo').query.fetchObjects()).objects;
assert.equal(cat?.properties.text, 'Feed the cat.');
assert.equal((await notes.config.get()).multiTenancy.autoTenantActivation, true);
assert.equal(await notes.withTenant('ben').length(), 1);

// START Remove
await notes.tenants.remove(['anna']);

console.log(Object.keys(await notes.tenants.get()).sort());

await client.close();
// END Remove

const cleaner = await weaviate.connectToLocal();
assert.equal(Object.keys(await cleaner.collections.use('Note').tenants.get()).length, 2);
await cleaner.collections.delete('Note');
await cleaner.close();
