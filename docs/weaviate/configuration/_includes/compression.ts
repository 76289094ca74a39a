import assert from 'node:assert/strict';

// START Rotational
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
const { configure, reconfigure } = weaviate;
const { quantizer } = configure.vectorIndex;

const recipes = await client.collections.create({
  name: 'Recipe',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: [
    configure.vectors.text2VecModel2Vec({
      name: 'whole',
      vectorizeCollectionName: false,
      quantizer: quantizer.none(),
    }),
    configure.vectors.text2VecModel2Vec({
      name: 'bytes',
      vectorizeCollectionName: false,
      quantizer: quantizer.rq({ bits: 8 }),
    }),
    configure.vectors.text2VecModel2Vec({
      name: 'bits',
      vectorizeCollectionName: false,
      quantizer: quantizer.bq(),
    }),
  ],
});

async function settings(name: string) {
  const { vectorizers } = await recipes.config.get();
  return JSON.parse(JSON.stringify(vectorizers[name]?.indexConfig)).quantizer;
}

const { bits, rescoreLimit } = await settings('bytes');
console.log(bits, rescoreLimit);
// END Rotational

assert.equal(await settings('whole'), undefined);
assert.equal((await settings('bits')).type, 'bq');
const { vectorConfig } = await client.collections.exportToJson('Recipe');
assert.equal(vectorConfig?.whole?.vectorIndexConfig?.skipDefaultQuantization, true);
assert.deepEqual(
  Object.entries(vectorConfig ?? {})
    .map(([name, { vectorIndexConfig }]) => [name, vectorIndexConfig?.distance])
    .sort(),
  [
    ['bits', 'cosine'],
    ['bytes', 'cosine'],
    ['whole', 'cosine'],
  ],
);
assert.deepEqual(
  (await recipes.config.get()).properties.map(({ name, description }) => [name, description]),
  [['text', undefined]],
);

// START Compare
const ways = ['baked', 'boiled', 'fried', 'raw', 'smoked'];
const things = ['apples', 'bread', 'carrots', 'eggs', 'fish', 'onions', 'peppers', 'rice'];
const texts = ways.flatMap((way) => things.map((thing) => ({ text: `${way} ${thing}` })));
await recipes.data.insertMany(texts);

async function nearest(target: 'whole' | 'bytes' | 'bits') {
  const options = { targetVector: target, limit: 5 };
  const found = await recipes.query.nearText('salmon from the grill', options);
  return found.objects.map(({ properties }) => String(properties.text)).sort();
}

console.log(await nearest('whole'));
console.log(String(await nearest('bytes')) === String(await nearest('whole')));
console.log(String(await nearest('bits')) === String(await nearest('whole')));
// END Compare

assert.equal(await recipes.length(), 40);
for (const targetVector of ['whole', 'bytes', 'bits'] as const) {
  const same = await recipes.query.nearText('baked apples', { targetVector, returnMetadata: ['distance'] });
  assert.ok(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);
}

// START Later
await recipes.config.update({
  vectorizers: [
    reconfigure.vectors.update({
      name: 'whole',
      vectorIndexConfig: reconfigure.vectorIndex.hnsw({
        quantizer: reconfigure.vectorIndex.quantizer.rq(),
      }),
    }),
  ],
});

console.log((await settings('whole')).type === 'rq');
// END Later

assert.equal((await settings('whole')).bits, 8);

// START FlatBits
const receipts = await client.collections.create({
  name: 'Receipt',
  vectorizers: configure.vectors.text2VecModel2Vec({
    vectorizeCollectionName: false,
    vectorIndexConfig: configure.vectorIndex.flat({ quantizer: quantizer.bq({ rescoreLimit: 100 }) }),
  }),
});

const receipt = (await receipts.config.get()).vectorizers.default;
const kept = JSON.parse(JSON.stringify(receipt?.indexConfig)).quantizer;
console.log(receipt?.indexType, kept.rescoreLimit);

await client.close();
// END FlatBits

const cleaner = await weaviate.connectToLocal();
const { vectorConfig: ofReceipt } = await cleaner.collections.exportToJson('Receipt');
assert.equal(ofReceipt?.default?.vectorIndexConfig?.distance, 'cosine');
const stored = cleaner.collections.use('Receipt');
await stored.data.insert({ text: 'Two loaves of bread' });
const paid = await stored.query.nearText('Two loaves of bread', { returnMetadata: ['distance'] });
assert.ok(Math.abs(paid.objects[0]?.metadata?.distance ?? 1) < 1e-5);

for (const name of ['Recipe', 'Receipt']) await cleaner.collections.delete(name);
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
