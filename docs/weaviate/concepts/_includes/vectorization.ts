import assert from 'node:assert/strict';

// START Sent
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
const { text2VecModel2Vec } = weaviate.configure.vectors;

const films = await client.collections.create({
  name: 'SilentFilm',
  properties: [
    { name: 'title', dataType: 'text', vectorizePropertyName: false },
    { name: 'plot', dataType: 'text', vectorizePropertyName: false },
    { name: 'genres', dataType: 'text[]', vectorizePropertyName: false },
    { name: 'year', dataType: 'int', vectorizePropertyName: false },
  ],
  vectorizers: [
    text2VecModel2Vec({ name: 'all', vectorizeCollectionName: false }),
    text2VecModel2Vec({ name: 'with_name', vectorizeCollectionName: true }),
    text2VecModel2Vec({
      name: 'chosen',
      sourceProperties: ['year', 'title'],
      vectorizeCollectionName: false,
    }),
  ],
});
await films.data.insert({
  title: 'Metropolis',
  plot: 'Workers rise against a machine city',
  genres: ['drama', 'science fiction'],
  year: 1927,
});

async function isTextOf(vector: 'all' | 'with_name' | 'chosen', text: string) {
  const found = await films.query.nearText(text, { targetVector: vector, distance: 0.0001 });
  return found.objects.length === 1;
}

console.log(await isTextOf('all', 'drama science fiction Workers rise against a machine city Metropolis'));
// END Sent

assert.ok(await isTextOf('all', 'drama science fiction Workers rise against a machine city Metropolis'));
const ignoringNames = { 'text2vec-model2vec': { skip: false, vectorizePropertyName: false } };
assert.deepEqual(
  (await films.config.get()).properties.map(({ name, dataType, vectorizerConfig }) => [
    name,
    dataType,
    vectorizerConfig,
  ]),
  [
    ['title', 'text', ignoringNames],
    ['plot', 'text', ignoringNames],
    ['genres', 'text[]', ignoringNames],
    ['year', 'int', ignoringNames],
  ],
);

// START NoNumbers
console.log(
  await isTextOf('all', 'drama science fiction Workers rise against a machine city Metropolis 1927'),
);
// END NoNumbers

// START CollectionName
const plot = 'drama science fiction Workers rise against a machine city';
console.log(await isTextOf('with_name', `Silent Film ${plot} Metropolis`));
console.log(await isTextOf('with_name', `SilentFilm ${plot} Metropolis`));
// END CollectionName

assert.equal(await isTextOf('with_name', `Silent Film ${plot} Metropolis`), true);
assert.equal(await isTextOf('with_name', `SilentFilm ${plot} Metropolis`), false);

// START SourceProperties
console.log(await isTextOf('chosen', 'Metropolis 1927'));
console.log(await isTextOf('chosen', 'Metropolis'));
// END SourceProperties

assert.ok(await isTextOf('chosen', 'Metropolis 1927'));

// START NoText
const empty = await films.data.insert({ year: 1928 });

const stored = await films.query.fetchObjectById(empty, { includeVector: true });
console.log(Object.keys(stored?.vectors ?? {}).sort());
console.log(await isTextOf('all', 'Silent Film'));
// END NoText

assert.deepEqual(Object.keys(stored?.vectors ?? {}).sort(), ['all', 'chosen', 'with_name']);
assert.equal(stored?.properties.year, 1928);

// START NoSource
const blank = await films.data.insert({ plot: '' });

const without = await films.query.fetchObjectById(blank, { includeVector: true });
console.log(Object.keys(without?.vectors ?? {}).sort());

await client.close();
// END NoSource

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('SilentFilm');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
