import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START SetUp
const products = await client.collections.create({
  name: 'Product',
  properties: [
    { name: 'name', dataType: 'text' },
    { name: 'code', dataType: 'text', tokenization: 'field' },
    { name: 'note', dataType: 'text', indexSearchable: false },
    { name: 'description', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'description_vector',
    sourceProperties: ['description'],
    vectorizeCollectionName: false,
  }),
});

const productObjects = [
  { name: 'Trail Runner', code: 'TR-200', description: 'A light shoe for running on rocky trails.' },
  { name: 'Storm Jacket', code: 'SJ-300', description: 'A waterproof jacket for running in the rain.' },
  { name: 'Winter Jacket', code: 'WJ-310', description: 'A warm jacket with a hood for cold days.' },
  { name: 'Summit Tent', code: 'ST-200', description: 'A light waterproof tent for two people.' },
  { name: 'Camp Stove', code: 'CS-100', description: 'A gas stove that fits in the pocket of your jacket.' },
  { name: 'Head Lamp', code: 'HL-100', description: 'A lamp for the night.', note: 'sold out' },
];

const imported = await products.data.insertMany(productObjects);

console.log(`Products: ${await products.length()}, errors: ${Object.keys(imported.errors).length}`);
// END SetUp

assert.equal(imported.hasErrors, false);
assert.deepEqual(
  (await products.config.get()).properties.map((one) => [one.name, one.tokenization, one.indexSearchable]),
  [
    ['name', 'word', true],
    ['code', 'field', true],
    ['note', 'word', false],
    ['description', 'word', true],
  ],
);
const same = await products.query.nearText('A lamp for the night.', { returnMetadata: ['distance'] });
assert(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.deepEqual(
  Object.entries((await products.config.get()).vectorizers).map(([name, { indexConfig }]) => [
    name,
    'distance' in indexConfig && indexConfig.distance,
  ]),
  [['description_vector', 'cosine']],
);

/** The names and scores of a result whose scores stand apart, so that rounding cannot swap them. */
function scored(result: { objects: { properties: { name?: unknown }; metadata?: { score?: number } }[] }) {
  const scores = result.objects.map((product) => product.metadata?.score ?? 0);
  for (const [index, score] of scores.slice(1).entries()) {
    assert((scores[index] ?? 0) - score > 0.01, String(scores));
  }
  return result.objects.map((product, index) => [product.properties.name, Number(scores[index]?.toFixed(2))]);
}

// START Words
const found = await products.query.bm25('waterproof jacket', {
  limit: 4,
  returnMetadata: ['score'],
});

for (const product of found.objects) {
  console.log(`${product.properties.name}: ${product.metadata?.score?.toFixed(2)}`);
}
// END Words

assert.deepEqual(scored(found), [
  ['Storm Jacket', 1.4],
  ['Winter Jacket', 0.91],
  ['Summit Tent', 0.49],
  ['Camp Stove', 0.41],
]);

// START NotFound
for (const word of ['jackets', 'jack', 'the']) {
  console.log(word, (await products.query.bm25(word)).objects.length);
}
// END NotFound

assert.equal((await products.query.bm25('JACKET')).objects.length, 3);

// START AllWords
const withBoth = await products.query.bm25('waterproof jacket', {
  operator: { operator: 'And' },
  returnMetadata: ['score'],
});

console.log(withBoth.objects.map((product) => product.properties.name));
// END AllWords

assert.deepEqual(scored(withBoth), [['Storm Jacket', 0.94]]);

// START SomeWords
const withTwo = await products.query.bm25('light waterproof jacket', {
  operator: { operator: 'Or', minimumMatch: 2 },
  returnMetadata: ['score'],
});

console.log(withTwo.objects.map((product) => product.properties.name));
// END SomeWords

assert.deepEqual(scored(withTwo), [
  ['Summit Tent', 0.99],
  ['Storm Jacket', 0.94],
]);

// START OneProperty
const byName = await products.query.bm25('jacket', {
  queryProperties: ['name'],
  returnMetadata: ['score'],
});

console.log(byName.objects.map((product) => product.properties.name).sort());
// END OneProperty

assert.deepEqual(
  byName.objects.map(({ metadata }) => metadata?.score?.toFixed(2)),
  ['0.47', '0.47'],
);
assert.equal((await products.query.bm25('jacket')).objects.length, 3);

// START Weights
const byWeight = await products.query.bm25('light lamp', {
  queryProperties: [{ name: 'name', weight: 5 }, 'description'],
  limit: 2,
  returnMetadata: ['score'],
});

console.log(byWeight.objects.map((product) => product.properties.name));
// END Weights

assert.deepEqual(scored(byWeight), [
  ['Head Lamp', 4.33],
  ['Summit Tent', 0.49],
]);

// START Code
for (const code of ['WJ-310', 'wj-310', '310']) {
  const byCode = await products.query.bm25(code, { queryProperties: ['code'] });
  console.log(
    code,
    byCode.objects.map((product) => product.properties.name),
  );
}
// END Code

assert.equal((await products.query.bm25('WJ-310')).objects.length, 1);

// START Tokenizations
for (const tokenization of ['word', 'lowercase', 'whitespace', 'field', 'trigram'] as const) {
  const { indexed } = await client.tokenize.text('Jacket WJ-310', tokenization);
  console.log(tokenization, indexed);
}
// END Tokenizations

assert.deepEqual((await client.tokenize.text('Jacket WJ-310', 'field')).query, ['Jacket WJ-310']);

// START OfProperty
const ofName = await client.tokenize.forProperty('Product', 'name', 'The Winter Jacket');
console.log(ofName.indexed);
console.log(ofName.query);
// END OfProperty

assert.deepEqual(ofName.indexed, ['the', 'winter', 'jacket']);

// START Limit
const second = await products.query.bm25('waterproof jacket', {
  limit: 1,
  offset: 1,
  returnMetadata: ['score'],
});

console.log(second.objects.map((product) => product.properties.name));
// END Limit

assert.deepEqual(scored(second), [['Winter Jacket', 0.91]]);

// START AutoLimit
const bestGroup = await products.query.bm25('waterproof jacket', {
  autoLimit: 1,
  returnMetadata: ['score'],
});

console.log(bestGroup.objects.map((product) => product.properties.name));
// END AutoLimit

assert.deepEqual(scored(bestGroup), [
  ['Storm Jacket', 1.4],
  ['Winter Jacket', 0.91],
]);

// START WithFilter
const series300 = await products.query.bm25('jacket hood', {
  filters: products.filter.byProperty('code').like('*-3?0'),
  returnMetadata: ['score'],
});

console.log(series300.objects.map((product) => product.properties.name));
// END WithFilter

assert.deepEqual(scored(series300), [
  ['Winter Jacket', 1.58],
  ['Storm Jacket', 0.94],
]);

// START Explain
const explained = await products.query.bm25('waterproof jacket', {
  queryProperties: ['description'],
  limit: 1,
  returnMetadata: ['explainScore'],
});

for (const part of (explained.objects[0]?.metadata?.explainScore ?? '').split(', ').sort().slice(1)) {
  console.log(part);
}

await client.close();
// END Explain

assert.equal(explained.objects.length, 1);
assert.match(explained.objects[0]?.metadata?.explainScore ?? '', /BM25F_waterproof_frequency:1/);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Product');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
