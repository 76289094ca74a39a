import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START SetUp
const products = await client.collections.create({
  name: 'Product',
  properties: [
    { name: 'name', dataType: 'text' },
    { name: 'code', dataType: 'text', tokenization: 'whitespace' },
    { name: 'description', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'description_vector',
    sourceProperties: ['description'],
    vectorizeCollectionName: false,
  }),
});

const productObjects = [
  { name: 'Trail Runner', code: 'TR-120', description: 'A light shoe for running on rocky trails.' },
  { name: 'Storm Jacket', code: 'SJ-300', description: 'A waterproof jacket for running in the rain.' },
  { name: 'Winter Jacket', code: 'WJ-310', description: 'A warm jacket with a hood for cold days.' },
  { name: 'Summit Tent', code: 'ST-200', description: 'A light waterproof tent for two people.' },
  { name: 'Camp Stove', code: 'CS-100', description: 'A small gas stove for cooking outdoors.' },
  { name: 'Head Lamp', code: 'HL-100', description: 'A lamp with a battery, for the night.' },
  { name: 'Sleeping Bag', code: 'SB-310', description: 'A warm bag for cold nights in a tent.' },
];

const imported = await products.data.insertMany(productObjects);

console.log(`Products: ${await products.length()}, errors: ${Object.keys(imported.errors).length}`);
// END SetUp

assert.equal(imported.hasErrors, false);
assert.deepEqual(
  (await products.config.get()).properties.map(({ name, tokenization }) => [name, tokenization]),
  [
    ['name', 'word'],
    ['code', 'whitespace'],
    ['description', 'word'],
  ],
);
const same = await products.query.nearText('A lamp with a battery, for the night.', {
  returnMetadata: ['distance'],
});
assert(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);

/** The names and scores of a result whose scores stand apart, so that rounding cannot swap them. */
function scored(result: { objects: { properties: { name?: unknown }; metadata?: { score?: number } }[] }) {
  const scores = result.objects.map((product) => product.metadata?.score ?? 0);
  for (const [index, score] of scores.slice(1).entries()) {
    assert((scores[index] ?? 0) - score > 0.01, String(scores));
  }
  return result.objects.map((product, index) => [product.properties.name, Number(scores[index]?.toFixed(3))]);
}

// START Hybrid
const found = await products.query.hybrid('something to keep me warm, like SJ-300', {
  alpha: 0.5,
  fusionType: 'RelativeScore',
  limit: 3,
  returnMetadata: ['score'],
});

for (const product of found.objects) {
  console.log(`${product.properties.name}: ${product.metadata?.score?.toFixed(3)}`);
}
// END Hybrid

assert.deepEqual(scored(found), [
  ['Storm Jacket', 0.74],
  ['Winter Jacket', 0.5],
  ['Sleeping Bag', 0.443],
]);

// START Alphas
for (const alpha of [0, 0.25, 0.75, 1]) {
  const { objects } = await products.query.hybrid('something to keep me warm, like SJ-300', {
    alpha,
    fusionType: 'RelativeScore',
    limit: 1,
  });
  console.log(alpha, objects[0]?.properties.name);
}
// END Alphas

for (const [alpha, best] of [
  [0, '1.000'],
  [0.25, '0.870'],
  [0.75, '0.750'],
  [1, '1.000'],
] as const) {
  const { objects } = await products.query.hybrid('something to keep me warm, like SJ-300', {
    alpha,
    returnMetadata: ['score'],
  });
  const [highest = 0, next = 0] = objects.map(({ metadata }) => metadata?.score ?? 0);
  assert.equal(highest.toFixed(3), best);
  assert(highest - next > 0.01);
}

// START KeywordOnly
const byKeyword = await products.query.hybrid('something to keep me warm, like SJ-300', {
  alpha: 0,
  fusionType: 'RelativeScore',
});

console.log(byKeyword.objects.length, 'of', await products.length());
// END KeywordOnly

const byWords = await products.query.bm25('something to keep me warm, like SJ-300');
assert.equal(byKeyword.objects.length, byWords.objects.length);

// START Ranked
const ranked = await products.query.hybrid('something to keep me warm, like SJ-300', {
  alpha: 0.5,
  fusionType: 'Ranked',
  limit: 1,
  returnMetadata: ['score'],
});

console.log(ranked.objects.map((product) => product.properties.name));
// END Ranked

// Second or third of one half and first of the other: better than first and fourth.
assert.deepEqual(
  scored(ranked).map(([name]) => name),
  ['Winter Jacket'],
);
assert((ranked.objects[0]?.metadata?.score ?? 0) > 0.015);

// START VectorLimit
const nearEnough = await products.query.hybrid('warm clothes for winter', {
  alpha: 1,
  fusionType: 'RelativeScore',
  maxVectorDistance: 0.55,
  returnMetadata: ['score'],
});

console.log(nearEnough.objects.map((product) => product.properties.name));
// END VectorLimit

const byDistance = await products.query.nearText('warm clothes for winter', { returnMetadata: ['distance'] });
for (const { metadata } of byDistance.objects) assert(Math.abs((metadata?.distance ?? 0.55) - 0.55) > 0.02);
assert.deepEqual(scored(nearEnough), [
  ['Winter Jacket', 1],
  ['Sleeping Bag', 0.912],
  ['Storm Jacket', 0],
]);

// START AllWords
const strict = await products.query.hybrid('warm jacket', {
  alpha: 0,
  fusionType: 'RelativeScore',
  bm25Operator: { operator: 'And' },
});

console.log(strict.objects.map((product) => product.properties.name));
// END AllWords

assert.equal((await products.query.hybrid('warm jacket', { alpha: 0 })).objects.length, 3);

// START KeywordProperties
const byCode = await products.query.hybrid('SB-310 lamp', {
  alpha: 0.25,
  fusionType: 'RelativeScore',
  queryProperties: [{ name: 'code', weight: 2 }, 'name'],
  limit: 1,
  returnMetadata: ['score'],
});

console.log(byCode.objects.map((product) => product.properties.name));
// END KeywordProperties

assert.deepEqual(scored(byCode), [['Sleeping Bag', 0.834]]);

// START OtherText
const twoTexts = await products.query.hybrid('jacket', {
  vector: { query: 'something for the rain' },
  alpha: 0.5,
  fusionType: 'RelativeScore',
  limit: 2,
  returnMetadata: ['score'],
});

console.log(twoTexts.objects.map((product) => product.properties.name));
// END OtherText

assert.deepEqual(scored(twoTexts), [
  ['Storm Jacket', 1],
  ['Summit Tent', 0.331],
]);

// START OwnVector
const lamps = await products.query.bm25('lamp', { limit: 1, includeVector: true });

const nearLamp = await products.query.hybrid('warm', {
  vector: lamps.objects[0]?.vectors.description_vector ?? [],
  alpha: 0.9,
  fusionType: 'RelativeScore',
  limit: 1,
  returnMetadata: ['score'],
});

console.log(nearLamp.objects.map((product) => product.properties.name));
// END OwnVector

assert.deepEqual(scored(nearLamp), [['Head Lamp', 0.9]]);

// START AutoLimit
const firstGroup = await products.query.hybrid('warm clothes for winter', {
  alpha: 0.5,
  fusionType: 'RelativeScore',
  autoLimit: 1,
  returnMetadata: ['score'],
});

console.log(firstGroup.objects.map((product) => product.properties.name));
// END AutoLimit

assert.deepEqual(scored(firstGroup), [
  ['Winter Jacket', 1],
  ['Sleeping Bag', 0.481],
]);

// START WithFilter
const series100 = await products.query.hybrid('light at night', {
  alpha: 0.5,
  fusionType: 'RelativeScore',
  filters: products.filter.byProperty('code').like('*-100'),
  returnMetadata: ['score'],
});

console.log(series100.objects.map((product) => product.properties.name));
// END WithFilter

assert.deepEqual(scored(series100), [
  ['Head Lamp', 1],
  ['Camp Stove', 0],
]);

// START Explain
const explained = await products.query.hybrid('warm bag', {
  alpha: 0.5,
  fusionType: 'RelativeScore',
  limit: 1,
  returnMetadata: ['explainScore'],
});

for (const half of ['Result Set keyword,bm25', 'Result Set vector,hybridVector']) {
  console.log(explained.objects[0]?.metadata?.explainScore?.includes(half));
}

await client.close();
// END Explain

assert.equal(explained.objects.length, 1);
assert.equal(explained.objects[0]?.metadata?.explainScore?.match(/normalized score: 0\.5/g)?.length, 2);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Product');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
