import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START Before
import { generateUuid5 } from 'weaviate-client';

await client.collections.create({
  name: 'Article',
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

const articles = client.collections.use('Article');
const stories = [
  { title: 'Harvest', body: 'Farmers pick apples before the first frost.' },
  { title: 'Launch', body: 'A rocket carries a telescope into orbit.' },
  { title: 'Concert', body: 'An orchestra plays in the park tonight.' },
];
await articles.data.insertMany(
  stories.map((properties) => ({ properties, id: generateUuid5(properties.title) })),
);

console.log(await articles.length());
// END Before

for await (const article of articles.iterator({ includeVector: true })) {
  assert.deepEqual(Object.keys(article.vectors), ['model2vec']);
}
const ignoringName = { 'text2vec-model2vec': { skip: false, vectorizePropertyName: false } };
const withName = { 'text2vec-model2vec': { skip: false, vectorizePropertyName: true } };
const before = await articles.config.get();
assert.deepEqual(
  before.properties.map(({ name, vectorizerConfig }) => [name, vectorizerConfig]),
  [
    ['title', withName],
    ['body', ignoringName],
  ],
);
const rocket = await articles.query.nearText('A rocket carries a telescope into orbit.', {
  returnMetadata: ['distance'],
});
assert(Math.abs(rocket.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START AddOther
await articles.config.addVector(
  weaviate.configure.vectors.text2VecOpenAI({
    name: 'openai',
    sourceProperties: ['body'],
  }),
);

console.log(Object.keys((await articles.config.get()).vectorizers).sort());
// END AddOther

assert.equal(await articles.length(), 3);
const after = await articles.config.get();
assert.equal(after.vectorizers.openai?.vectorizer.name, 'text2vec-openai');
assert.deepEqual(after.vectorizers.openai.properties, ['body']);

// START Bring
const otherVectors = { Harvest: [0.9, 0.1, 0], Launch: [0, 0.2, 0.9], Concert: [0.1, 0.9, 0.1] };

for (const [title, openai] of Object.entries(otherVectors)) {
  await articles.data.update({ id: generateUuid5(title), vectors: { openai } });
}

const launch = await articles.query.fetchObjectById(generateUuid5('Launch'), { includeVector: true });
console.log(launch?.vectors.openai?.length, launch?.vectors.model2vec?.length);
// END Bring

for await (const article of articles.iterator({ includeVector: true })) {
  assert.deepEqual(Object.keys(article.vectors).sort(), ['model2vec', 'openai']);
  assert.notEqual(article.properties.body, undefined);
}

// START SearchBoth
const byOther = await articles.query.nearVector([0, 0.1, 0.9], { targetVector: 'openai', limit: 1 });
const byModel2Vec = await articles.query.nearText('telescope', { targetVector: 'model2vec', limit: 1 });

console.log(byOther.objects[0]?.properties.title, byModel2Vec.objects[0]?.properties.title);
// END SearchBoth

assert.deepEqual(
  [byOther, byModel2Vec].map(({ objects }) => objects.length),
  [1, 1],
);
assert.equal(byOther.objects[0]?.uuid, byModel2Vec.objects[0]?.uuid);

// START CreateWithout
await client.collections.create({
  name: 'ArticleOpenAI',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'body', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecOpenAI({
    name: 'openai',
    sourceProperties: ['body'],
  }),
});

const plain = client.collections.use('ArticleOpenAI');
console.log(Object.keys((await plain.config.get()).vectorizers));
// END CreateWithout

const created = await plain.config.get();
assert.equal(created.vectorizers.openai?.vectorizer.name, 'text2vec-openai');
assert.deepEqual(created.vectorizers.openai.properties, ['body']);
assert.deepEqual(
  created.properties.map(({ name, vectorizerConfig }) => [
    name,
    vectorizerConfig?.['text2vec-openai']?.vectorizePropertyName,
  ]),
  [
    ['title', true],
    ['body', false],
  ],
);

// START CopyOne
const copies = [];
for await (const { uuid, properties, vectors } of articles.iterator({ includeVector: true })) {
  copies.push({ id: uuid, properties, vectors: { openai: vectors.openai ?? [] } });
}
const copied = await plain.data.insertMany(copies);

await client.collections.delete('Article');
console.log(await plain.length(), Object.keys(copied.errors).length);

await client.close();
// END CopyOne

const cleaner = await weaviate.connectToLocal();
for await (const article of cleaner.collections.use('ArticleOpenAI').iterator({ includeVector: true })) {
  assert.deepEqual(Object.keys(article.vectors), ['openai']);
  assert(article.properties.title && article.properties.body);
}
await cleaner.collections.delete('ArticleOpenAI');
await cleaner.close();
