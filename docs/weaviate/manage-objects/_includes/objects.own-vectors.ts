import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START SelfProvided
const colors = await client.collections.create({
  name: 'Color',
  properties: [{ name: 'name', dataType: 'text' }],
  vectorizers: weaviate.configure.vectors.selfProvided({ name: 'rgb' }),
});

await colors.data.insert({ properties: { name: 'red' }, vectors: { rgb: [1, 0, 0] } });
await colors.data.insert({ properties: { name: 'orange' }, vectors: { rgb: [1, 0.5, 0] } });
await colors.data.insert({ properties: { name: 'blue' }, vectors: { rgb: [0, 0, 1] } });

console.log(await colors.length());
// END SelfProvided

const { objects: painted } = await colors.query.fetchObjects({ includeVector: true });
assert.deepEqual(
  Object.fromEntries(painted.map(({ properties, vectors }) => [properties.name, vectors.rgb])),
  {
    red: [1, 0, 0],
    orange: [1, 0.5, 0],
    blue: [0, 0, 1],
  },
);
assert.deepEqual(
  (await colors.config.get()).properties.map(({ name, description }) => [name, description]),
  [['name', undefined]],
);

// START SearchByVector
const similar = await colors.query.nearVector([1, 0.1, 0], { targetVector: 'rgb', limit: 2 });

console.log(similar.objects.map((color) => color.properties.name));
// END SearchByVector

const distances = await colors.query.nearVector([1, 0.1, 0], { returnMetadata: ['distance'] });
const [nearest = 0, second = 0, third = 0] = distances.objects.map(({ metadata }) => metadata?.distance ?? 0);
assert(second - nearest > 0.05 && third - second > 0.05);

await assert.rejects(async () => {
  // START NoText
  await colors.query.nearText('red', { targetVector: 'rgb' });
  // END NoText
}, /Make sure a vectorizer module is configured/);

assert.equal((await colors.query.bm25('red')).objects.length, 1);

// START BesideModel2Vec
const films = await client.collections.create({
  name: 'Film',
  properties: [{ name: 'plot', dataType: 'text', vectorizePropertyName: false }],
  vectorizers: [
    weaviate.configure.vectors.text2VecModel2Vec({
      name: 'plot_vector',
      sourceProperties: ['plot'],
      vectorizeCollectionName: false,
    }),
    weaviate.configure.vectors.selfProvided({ name: 'poster' }),
  ],
});

const filmId = await films.data.insert({
  properties: { plot: 'A shark attacks swimmers.' },
  vectors: { poster: [0.2, 0.8] },
});

const film = await films.query.fetchObjectById(filmId, { includeVector: true });
console.log(film?.vectors.plot_vector?.length, film?.vectors.poster?.length);
// END BesideModel2Vec

assert.deepEqual(Object.keys(film?.vectors ?? {}).toSorted(), ['plot_vector', 'poster']);
const same = await films.query.nearText('A shark attacks swimmers.', {
  targetVector: 'plot_vector',
  returnMetadata: ['distance'],
});
assert(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.deepEqual(
  film?.vectors.poster?.map((number) => Number(Number(number).toFixed(4))),
  [0.2, 0.8],
);
assert.deepEqual(
  (await films.config.get()).properties.map(({ name, description }) => [name, description]),
  [['plot', undefined]],
);
assert.deepEqual((await films.config.get()).vectorizers.plot_vector?.properties, ['plot']);

// START InPlaceOfModel2Vec
const copyId = await films.data.insert({
  properties: { plot: 'Ein Hai greift an.' },
  vectors: film?.vectors ?? {},
});

const copy = await films.query.fetchObjectById(copyId, { includeVector: true });
console.log(String(copy?.vectors.plot_vector) === String(film?.vectors.plot_vector));
// END InPlaceOfModel2Vec

assert.equal(copy?.properties.plot, 'Ein Hai greift an.');
assert.deepEqual(copy.vectors.poster, film.vectors.poster);

await assert.rejects(async () => {
  // START WrongName
  await client.collections.use('Film').data.insert({
    properties: { plot: 'A rat cooks.' },
    vectors: { plot: [0.1, 0.2, 0.3] },
  });
  // END WrongName
}, /does not have configuration for vector plot/);

// START WrongLength
try {
  await films.data.insert({
    properties: { plot: 'A rat cooks.' },
    vectors: { plot_vector: [0.1, 0.2, 0.3] },
  });
} catch (error) {
  console.log(String(error).includes('vector dimensions do not match the index dimensions'));
}

await client.close();
// END WrongLength

const cleaner = await weaviate.connectToLocal();
assert.equal(await cleaner.collections.use('Film').length(), 2);
assert.equal(await cleaner.collections.use('Color').length(), 3);
await cleaner.collections.deleteAll();
await cleaner.close();
