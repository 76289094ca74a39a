import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START Before
import { generateUuid5 } from 'weaviate-client';

const articles = await client.collections.create({
  name: 'Article',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'body', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecOpenAI({
    name: 'openai',
    sourceProperties: ['body'],
  }),
});

const stories = [
  { title: 'Harvest', body: 'Farmers pick apples before the first frost.', openai: [0.9, 0.1, 0] },
  { title: 'Launch', body: 'A rocket carries a telescope into orbit.', openai: [0, 0.2, 0.9] },
  { title: 'Concert', body: 'An orchestra plays in the park tonight.', openai: [0.1, 0.9, 0.1] },
];
await articles.data.insertMany(
  stories.map(({ title, body, openai }) => ({
    properties: { title, body },
    id: generateUuid5(title),
    vectors: { openai },
  })),
);

console.log(await articles.length());
// END Before

for await (const article of articles.iterator({ includeVector: true })) {
  assert.deepEqual(Object.keys(article.vectors), ['openai']);
}
const ignoringName = { 'text2vec-openai': { skip: false, vectorizePropertyName: false } };
const withName = { 'text2vec-openai': { skip: false, vectorizePropertyName: true } };
const before = await articles.config.get();
assert.deepEqual(
  before.properties.map(({ name, vectorizerConfig }) => [name, vectorizerConfig]),
  [
    ['title', withName],
    ['body', ignoringName],
  ],
);
assert.equal(before.vectorizers.openai?.vectorizer.name, 'text2vec-openai');
assert.deepEqual(before.vectorizers.openai.properties, ['body']);

// START AddVector
await articles.config.addVector(
  weaviate.configure.vectors.text2VecModel2Vec({
    name: 'model2vec',
    sourceProperties: ['body'],
    vectorizeCollectionName: false,
  }),
);

const { vectorizers } = await articles.config.get();
console.log(Object.keys(vectorizers).sort());
// END AddVector

assert.equal(await articles.length(), 3);

// START NotYet
const migrated = client.collections.use('Article');
const found = await migrated.query.nearText('outer space', { targetVector: 'model2vec' });

console.log(found.objects.length);
// END NotYet

assert.deepEqual(found.objects, []);

// START Fill
const stored = [];
for await (const article of migrated.iterator({ includeVector: true })) stored.push(article);

for (const { uuid, properties, vectors } of stored) {
  await migrated.data.deleteById(uuid);
  await migrated.data.insert({ id: uuid, properties, vectors });
}

console.log(stored.length, await migrated.length());
// END Fill

const { objects: filled } = await articles.query.fetchObjects();
assert(filled.every(({ properties }) => properties.body !== undefined));
assert.deepEqual(
  filled.map(({ uuid }) => uuid).sort(),
  stories.map(({ title }) => generateUuid5(title)).sort(),
);

// START Check
const without = [];
for await (const article of migrated.iterator({ includeVector: true })) {
  if (!article.vectors.model2vec) without.push(article.properties.title);
}

console.log(without);
// END Check

for await (const article of migrated.iterator({ includeVector: true })) {
  assert.equal(article.vectors.openai?.length, 3);
  assert.equal(article.vectors.model2vec?.length, 256);
}
const rocket = await migrated.query.nearText('A rocket carries a telescope into orbit.', {
  targetVector: 'model2vec',
  returnMetadata: ['distance'],
});
assert(Math.abs(rocket.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START Search
const best = await migrated.query.nearText('outer space', { targetVector: 'model2vec', limit: 1 });

console.log(best.objects[0]?.properties.title);
// END Search

assert.equal(best.objects.length, 1);
const near = await migrated.query.nearText('outer space', {
  targetVector: 'model2vec',
  returnMetadata: ['distance'],
});
const [closest = 0, second = 0] = near.objects.map(({ metadata }) => metadata?.distance ?? 0);
assert(second - closest > 0.05);

await assert.rejects(async () => {
  // START NoKey
  await migrated.query.nearText('outer space', { targetVector: 'openai' });
  // END NoKey
}, /no api key found/);

// START OldVector
const old = await migrated.query.nearVector([0, 0.1, 0.9], { targetVector: 'openai', limit: 1 });

console.log(old.objects[0]?.properties.title);

await client.close();
// END OldVector

assert.equal(old.objects.length, 1);

const cleaner = await weaviate.connectToLocal();
assert.equal(await cleaner.collections.use('Article').length(), 3);
await cleaner.collections.delete('Article');
await cleaner.close();
