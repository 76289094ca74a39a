import assert from 'node:assert/strict';

// START Flat
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
const { configure, reconfigure } = weaviate;

const quotes = await client.collections.create({
  name: 'Quote',
  properties: [{ name: 'text', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: [
    configure.vectors.text2VecModel2Vec({
      name: 'graph',
      vectorizeCollectionName: false,
      vectorIndexConfig: configure.vectorIndex.hnsw(),
    }),
    configure.vectors.text2VecModel2Vec({
      name: 'list',
      vectorizeCollectionName: false,
      vectorIndexConfig: configure.vectorIndex.flat(),
    }),
    configure.vectors.text2VecModel2Vec({
      name: 'dot',
      vectorizeCollectionName: false,
      vectorIndexConfig: configure.vectorIndex.hnsw({ distanceMetric: 'dot' }),
    }),
  ],
});
await quotes.data.insertMany([
  { text: 'To be, or not to be' },
  { text: 'All that glitters is not gold' },
  { text: 'Now is the winter of our discontent' },
]);

const { vectorizers } = await quotes.config.get();
console.log(['graph', 'list', 'dot'].map((name) => vectorizers[name]?.indexType));
// END Flat

assert.equal(await quotes.length(), 3);
for await (const { vectors } of quotes.iterator({ includeVector: true })) {
  assert.deepEqual(
    Object.entries(vectors)
      .map(([name, vector]) => [name, vector.length])
      .sort(),
    [
      ['dot', 256],
      ['graph', 256],
      ['list', 256],
    ],
  );
}
assert.deepEqual(
  (await quotes.config.get()).properties.map(({ name, description }) => [name, description]),
  [['text', undefined]],
);

// START SameAnswer
async function distances(target: 'graph' | 'list' | 'dot') {
  const found = await quotes.query.nearText('gold', {
    targetVector: target,
    returnMetadata: ['distance'],
  });
  return found.objects.map(({ metadata }) => metadata?.distance?.toFixed(3));
}

console.log(await distances('graph'));
console.log(await distances('list'));
// END SameAnswer

assert.deepEqual(await distances('graph'), await distances('list'));
for (const targetVector of ['graph', 'list', 'dot'] as const) {
  const gold = await quotes.query.nearText('gold', { targetVector });
  assert.equal(gold.objects[0]?.properties.text, 'All that glitters is not gold');
}

// START DotProduct
console.log(await distances('dot'));
// END DotProduct

const dots = await distances('dot');
for (const [index, cosine] of (await distances('graph')).entries())
  assert.ok(Math.abs(Number(cosine) - 1 - Number(dots[index])) < 0.0015);

// START Defaults
const graph = JSON.parse(JSON.stringify(vectorizers.graph?.indexConfig));
console.log(graph.distance, graph.maxConnections, graph.efConstruction, graph.ef);
// END Defaults

// START ChangeEf
await quotes.config.update({
  vectorizers: [
    reconfigure.vectors.update({
      name: 'graph',
      vectorIndexConfig: reconfigure.vectorIndex.hnsw({ ef: 200 }),
    }),
  ],
});

const changed = (await quotes.config.get()).vectorizers.graph?.indexConfig;
console.log(changed && 'ef' in changed && changed.ef);

await client.close();
// END ChangeEf

assert.deepEqual(JSON.parse(JSON.stringify(changed)), { ...graph, ef: 200 });

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Quote');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
