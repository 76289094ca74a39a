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

// START GiveAlias
await client.alias.create({ alias: 'News', collection: 'Article' });

console.log(await client.collections.use('News').length());
// END GiveAlias

assert.equal((await client.alias.get('News'))?.collection, 'Article');

// START CreateNew
const renewed = await client.collections.create({
  name: 'ArticleModel2Vec',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'body', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'model2vec',
    sourceProperties: ['body'],
    vectorizeCollectionName: false,
  }),
});

console.log(await renewed.length());
// END CreateNew

assert.equal((await client.collections.listAll()).length, 2);
assert.deepEqual(
  (await renewed.config.get()).properties.map(({ name }) => name),
  ['title', 'body'],
);

// START Copy
let part = [];
let failures = 0;
for await (const { uuid, properties } of articles.iterator()) {
  part.push({ id: uuid, properties });
  if (part.length === 100) {
    failures += Object.keys((await renewed.data.insertMany(part)).errors).length;
    part = [];
  }
}
if (part.length > 0) failures += Object.keys((await renewed.data.insertMany(part)).errors).length;

console.log(await renewed.length(), failures);
// END Copy

for await (const article of renewed.iterator({ includeVector: true })) {
  assert.equal(article.vectors.model2vec?.length, 256);
  assert(article.properties.title && article.properties.body);
}
const rocket = await renewed.query.nearText('A rocket carries a telescope into orbit.', {
  returnMetadata: ['distance'],
});
assert(Math.abs(rocket.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START Compare
const ids: string[] = [];
for await (const { uuid } of articles.iterator()) ids.push(uuid);
const newIds: string[] = [];
for await (const { uuid } of renewed.iterator()) newIds.push(uuid);

console.log(String(ids.sort()) === String(newIds.sort()));
// END Compare

assert.deepEqual(newIds, stories.map(({ title }) => generateUuid5(title)).sort());

// START Switch
await client.alias.update({ alias: 'News', newTargetCollection: 'ArticleModel2Vec' });

const news = client.collections.use('News');
const best = await news.query.nearText('outer space', { limit: 1 });
console.log(best.objects[0]?.properties.title);
// END Switch

assert.equal(best.objects.length, 1);
const near = await news.query.nearText('outer space', { returnMetadata: ['distance'] });
const [closest = 0, second = 0] = near.objects.map(({ metadata }) => metadata?.distance ?? 0);
assert(second - closest > 0.05);

// START DeleteOld
await client.collections.delete('Article');

console.log(
  (await client.collections.listAll()).map(({ name }) => name),
  await news.length(),
);
// END DeleteOld

assert.equal(await client.collections.exists('Article'), false);

// START RemoveAlias
await client.alias.delete('News');

const aliases = (await client.alias.listAll()) ?? [];
console.log(aliases.length, await renewed.length());

await client.close();
// END RemoveAlias

const cleaner = await weaviate.connectToLocal();
assert.equal(await cleaner.collections.use('ArticleModel2Vec').length(), 3);
await cleaner.collections.delete('ArticleModel2Vec');
await cleaner.close();
