import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

console.log(await client.isReady());
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START Collection
const answers = await client.collections.create({
  name: 'Answer',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
});

const { vectorizers } = await answers.config.get();
console.log(vectorizers.default?.vectorizer.name);
// END Collection

assert.equal(await answers.length(), 0);
assert.deepEqual(
  (await answers.config.get()).properties.map(({ name }) => name),
  ['text'],
);

// START Import
const imported = await answers.data.insertMany([
  { text: 'Reset a forgotten password: open the sign-in page and choose a new one.' },
  { text: 'Change where a parcel goes: edit the delivery address until it is sent.' },
  { text: 'Get your money back: send the goods within thirty days for a refund.' },
  { text: 'A card was declined: ask your bank, then try the payment again.' },
]);

const count = (results: object) => Object.keys(results).length;
console.log(`${count(imported.uuids)} imported, ${count(imported.errors)} failed`);
// END Import

assert.equal(await answers.length(), 4);
for await (const stored of answers.iterator({ includeVector: true }))
  assert.equal(stored.vectors.default?.length, 256);

// START Search
const found = await answers.query.nearText('I cannot log in', {
  limit: 1,
  returnMetadata: ['distance'],
});

for (const { metadata, properties } of found.objects)
  console.log(`${metadata?.distance?.toFixed(3)}  ${properties.text}`);

await client.close();
// END Search

const cleaner = await weaviate.connectToLocal();
const stored = cleaner.collections.use('Answer');

// Other questions find their own answer, each well before the next one.
for (const [question, start] of [
  ['I cannot log in', 'Reset'],
  ['my package goes to the wrong house', 'Change'],
  ['I want a refund', 'Get'],
  ['payment refused', 'A card'],
] as const) {
  const ranked = await stored.query.nearText(question, { returnMetadata: ['distance'] });
  assert.ok(String(ranked.objects[0]?.properties.text).startsWith(start));
  const [first = 0, second = 0] = ranked.objects.map(({ metadata }) => metadata?.distance ?? 0);
  assert.ok(second - first > 0.05);
}

await cleaner.collections.delete('Answer');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
