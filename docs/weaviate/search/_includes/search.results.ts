import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START SetUp
import { generateUuid5 } from 'weaviate-client';

const films = await client.collections.create({
  name: 'Film',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'genre', dataType: 'text', tokenization: 'field' },
    { name: 'minutes', dataType: 'int' },
    { name: 'oscars', dataType: 'int' },
    { name: 'plot', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'plot_vector',
    sourceProperties: ['plot'],
    vectorizeCollectionName: false,
  }),
});

const filmObjects = [
  { title: 'Alien', genre: 'horror', minutes: 117, oscars: 1, plot: 'An alien hunts a crew in space.' },
  { title: 'Jaws', genre: 'horror', minutes: 124, oscars: 3, plot: 'A shark attacks swimmers.' },
  { title: 'The Martian', genre: 'space', minutes: 144, plot: 'An astronaut grows potatoes on Mars.' },
  { title: 'Apollo 13', genre: 'space', minutes: 140, oscars: 2, plot: 'Astronauts repair a spaceship.' },
  { title: 'Gravity', genre: 'space', minutes: 91, oscars: 7, plot: 'An astronaut drifts in orbit.' },
  { title: 'Titanic', genre: 'drama', minutes: 195, oscars: 11, plot: 'A great ship sinks in the ocean.' },
  { title: 'Gladiator', genre: 'drama', minutes: 155, oscars: 5, plot: 'A Roman general seeks revenge.' },
  { title: 'The Godfather', genre: 'drama', minutes: 175, oscars: 3, plot: 'A mafia boss and his family.' },
  { title: 'Amadeus', genre: 'drama', minutes: 160, oscars: 8, plot: 'A composer envies Mozart.' },
  { title: 'Ratatouille', genre: 'family', minutes: 111, oscars: 1, plot: 'A rat becomes a chef in Paris.' },
];

const imported = await films.data.insertMany(
  filmObjects.map((film) => ({ properties: film, id: generateUuid5(film.title) })),
);

console.log(`Films: ${await films.length()}, errors: ${Object.keys(imported.errors).length}`);
// END SetUp

assert.equal(imported.hasErrors, false);
const { properties, vectorizers } = await films.config.get();
assert.deepEqual(
  properties.map(({ name, dataType, tokenization }) => [name, dataType, tokenization]),
  [
    ['title', 'text', 'word'],
    ['genre', 'text', 'field'],
    ['minutes', 'int', 'none'],
    ['oscars', 'int', 'none'],
    ['plot', 'text', 'word'],
  ],
);
const same = await films.query.nearText('A shark attacks swimmers.', { returnMetadata: ['distance'] });
assert.equal(same.objects[0]?.uuid, generateUuid5('Jaws'));
assert(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);
assert.deepEqual(
  Object.entries(vectorizers).map(([name, { indexConfig }]) => [
    name,
    'distance' in indexConfig && indexConfig.distance,
  ]),
  [['plot_vector', 'cosine']],
);

// START Properties
const onlyTitles = await films.query.nearText('an astronaut', {
  limit: 1,
  returnProperties: ['title', 'minutes'],
});

for (const film of onlyTitles.objects) {
  console.log(Object.keys(film.properties).sort());
}
// END Properties

assert.deepEqual(
  onlyTitles.objects.map(({ metadata }) => metadata?.distance),
  [undefined],
);
assert.deepEqual(Object.keys(onlyTitles.objects[0]?.properties ?? {}).sort(), ['minutes', 'title']);
const astronauts = ['Apollo 13', 'Gravity', 'The Martian'].map((title) => generateUuid5(title));
assert(astronauts.includes(onlyTitles.objects[0]?.uuid ?? ''));

// START NoProperties
const bare = await films.query.nearText('an astronaut', {
  limit: 1,
  returnProperties: [],
});

console.log(Object.keys(bare.objects[0]?.properties ?? {}).length, films.name);
// END NoProperties

assert.deepEqual(
  bare.objects.map(({ uuid }) => uuid),
  [onlyTitles.objects[0]?.uuid],
);

// START Missing
const martian = await films.query.fetchObjectById(generateUuid5('The Martian'));

console.log(martian?.properties.minutes, martian?.properties.oscars ?? null);
// END Missing

assert.equal(martian?.uuid, generateUuid5('The Martian'));

// START Metadata
const withMetadata = await films.query.nearText('an astronaut', {
  limit: 1,
  returnMetadata: ['distance', 'certainty', 'creationTime'],
});

const metadata = withMetadata.objects[0]?.metadata;
console.log(
  metadata?.distance !== undefined,
  metadata?.certainty !== undefined,
  metadata?.creationTime !== undefined,
);
console.log(metadata?.score ?? null, metadata?.updateTime ?? null);
// END Metadata

assert((metadata?.creationTime?.getFullYear() ?? 0) >= 2024);

// START AllMetadata
const full = await films.query.nearText('an astronaut', { limit: 1, returnMetadata: 'all' });

const { creationTime, updateTime } = full.objects[0]?.metadata ?? {};
console.log(updateTime?.getTime() === creationTime?.getTime());
// END AllMetadata

assert(creationTime instanceof Date);

// START Vectors
const withVector = await films.query.nearText('an astronaut', { limit: 1, includeVector: true });

for (const [name, vector] of Object.entries(withVector.objects[0]?.vectors ?? {})) {
  console.log(name, vector.length);
}
// END Vectors

assert.deepEqual(
  withVector.objects.map(({ vectors }) => Object.keys(vectors)),
  [['plot_vector']],
);

// START OneVector
const withOne = await films.query.nearText('an astronaut', { limit: 1, includeVector: ['plot_vector'] });

console.log(Object.keys(withOne.objects[0]?.vectors ?? {}));
// END OneVector

assert.deepEqual(onlyTitles.objects[0]?.vectors, {});
for (const { objects } of [withMetadata, full, withVector, withOne]) {
  assert.deepEqual(
    objects.map(({ uuid }) => uuid),
    [onlyTitles.objects[0]?.uuid],
  );
}

// START ById
const alien = await films.query.fetchObjectById(generateUuid5('Alien'));
const nobody = await films.query.fetchObjectById(generateUuid5('No such film'));

console.log(alien?.properties.title, nobody);
// END ById

assert.equal(alien?.uuid, generateUuid5('Alien'));

// START ByIds
const several = await films.query.fetchObjects({
  filters: films.filter
    .byId()
    .containsAny([generateUuid5('Jaws'), generateUuid5('Alien'), generateUuid5('No such film')]),
  returnProperties: ['title'],
});

console.log(several.objects.map((film) => String(film.properties.title)).sort());
// END ByIds

assert.deepEqual(
  several.objects.map((film) => Object.keys(film.properties)),
  [['title'], ['title']],
);

// START Exists
console.log(
  await films.data.exists(generateUuid5('Alien')),
  await films.data.exists(generateUuid5('No such film')),
);

await client.close();
// END Exists

assert.equal(filmObjects.length, 10);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Film');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
