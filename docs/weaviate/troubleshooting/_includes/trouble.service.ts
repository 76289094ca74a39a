import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START DeadService
const films = await client.collections.createFromJson({
  class: 'Film',
  properties: [{ name: 'plot', dataType: ['text'] }],
  vectorConfig: {
    default: {
      vectorIndexType: 'hnsw',
      vectorizer: {
        'text2vec-model2vec': {
          properties: ['plot'],
          vectorizeClassName: false,
          inferenceUrl: 'http://127.0.0.1:9999',
        },
      },
    },
  },
});

const { vectorConfig } = await client.collections.exportToJson('Film');
const settings = vectorConfig?.default?.vectorizer?.['text2vec-model2vec'] as { inferenceUrl: string };
console.log(settings.inferenceUrl);
// END DeadService

assert.equal(await films.length(), 0);
const { properties, vectorizers } = await films.config.get();
assert.deepEqual(
  properties.map(({ name }) => name),
  ['plot'],
);
assert.deepEqual(vectorizers.default?.properties, ['plot']);
assert.equal('vectorizeClassName' in settings && settings.vectorizeClassName, false);

await assert.rejects(async () => {
  // START Insert
  await films.data.insert({ plot: 'A shark attacks swimmers.' });
  // END Insert
}, /connect: connection refused/);

await assert.rejects(async () => {
  // START Search
  await films.query.nearText('shark');
  // END Search
}, /connect: connection refused/);

await assert.rejects(async () => {
  // START Hybrid
  await films.query.hybrid('shark');
  // END Hybrid
}, /connect: connection refused/);

await assert.rejects(async () => {
  // START WrongService
  const songs = await client.collections.createFromJson({
    class: 'Song',
    vectorConfig: {
      default: {
        vectorIndexType: 'hnsw',
        vectorizer: {
          'text2vec-model2vec': { vectorizeClassName: false, inferenceUrl: 'http://localhost:8080' },
        },
      },
    },
  });

  await songs.data.insert({ title: 'Yesterday' });
  // END WrongService
}, /fail with status 404/);

assert.equal(await client.collections.use('Song').length(), 0);

// START StillWorks
await films.data.insert({ properties: { plot: 'A shark attacks swimmers.' }, vectors: [0.6, 0.8] });

const byWord = await films.query.bm25('shark');
const byVector = await films.query.nearVector([0.6, 0.8]);
console.log(byWord.objects.length, byVector.objects.length);
// END StillWorks

const [shark] = (await films.query.fetchObjects({ includeVector: true })).objects;
assert.deepEqual(shark?.properties, { plot: 'A shark attacks swimmers.' });
assert.deepEqual(
  shark.vectors.default?.map((number) => Number(number).toFixed(4)),
  ['0.6000', '0.8000'],
);

// START Import
const imported = await films.data.insertMany([{ plot: 'A rat cooks.' }, { plot: 'A robot falls in love.' }]);

for (const { message } of Object.values(imported.errors)) {
  console.log(message.includes('connect: connection refused'));
}
// END Import

assert.equal(Object.keys(imported.errors).length, 2);

// START Left
console.log(await films.length());

await client.close();
// END Left

const cleaner = await weaviate.connectToLocal();
assert.equal(await cleaner.collections.use('Film').length(), 1);
await cleaner.collections.delete('Film');
await cleaner.collections.delete('Song');
await cleaner.close();
