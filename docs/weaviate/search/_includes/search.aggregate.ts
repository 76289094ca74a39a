import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START SetUp
import { generateUuid5 } from 'weaviate-client';

type Film = { title: string; genre: string; minutes: number; oscars?: number; plot: string };

const films = await client.collections.create<Film>({
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

// START Count
const everything = await films.aggregate.overAll();

console.log(everything.totalCount);
// END Count

assert.equal(everything.totalCount, await films.length());

// START CountWithFilter
const longOnes = await films.aggregate.overAll({
  filters: films.filter.byProperty('minutes').greaterThan(150),
});

console.log(longOnes.totalCount);
// END CountWithFilter

assert.equal(longOnes.totalCount, 4);

// START Numbers
const lengths = await films.aggregate.overAll({
  returnMetrics: films.metrics.aggregate('minutes').integer(['minimum', 'maximum', 'mean', 'sum']),
});

const { minutes } = lengths.properties;
console.log(minutes?.minimum, minutes?.maximum, minutes?.mean, minutes?.sum);
// END Numbers

assert.deepEqual([minutes?.minimum, minutes?.maximum, minutes?.sum], [91, 195, 1412]);

// START MedianAndMode
const awards = await films.aggregate.overAll({
  returnMetrics: films.metrics.aggregate('oscars').integer(['count', 'median']),
});

const { oscars } = awards.properties;
console.log(oscars?.count, oscars?.median);
// END MedianAndMode

assert.equal(oscars?.count, 9);

// START Texts
const genres = await films.aggregate.overAll({
  returnMetrics: films.metrics.aggregate('genre').text(['topOccurrencesOccurs', 'topOccurrencesValue'], 2),
});

for (const occurrence of genres.properties.genre?.topOccurrences ?? []) {
  console.log(occurrence.value, occurrence.occurs);
}
// END Texts

assert.deepEqual(
  genres.properties.genre?.topOccurrences?.map(({ value }) => value),
  ['drama', 'space'],
);

// START TextCount
const texts = await films.aggregate.overAll({
  returnMetrics: films.metrics.aggregate('genre').text(['count']),
});

console.log(texts.properties.genre?.count);
// END TextCount

assert.equal(texts.properties.genre?.count, 10);

// START Several
const both = await films.aggregate.overAll({
  returnMetrics: [
    films.metrics.aggregate('minutes').integer(['maximum']),
    films.metrics.aggregate('oscars').integer(['sum']),
  ],
});

console.log(both.totalCount, both.properties.minutes?.maximum, both.properties.oscars?.sum);
// END Several

assert.equal(both.properties.oscars?.sum, 41);

// START GroupBy
const byGenre = await films.aggregate.groupBy.overAll({
  groupBy: { property: 'genre', limit: 2 },
});

for (const group of byGenre) {
  console.log(group.groupedBy.value, group.totalCount);
}
// END GroupBy

assert.deepEqual(
  byGenre.map((group) => group.totalCount),
  [4, 3],
);

// START GroupWithMetrics
const longest = await films.aggregate.groupBy.overAll({
  groupBy: 'genre',
  returnMetrics: films.metrics.aggregate('minutes').integer(['maximum']),
});

const byName = longest.sort((one, other) =>
  String(one.groupedBy.value) < String(other.groupedBy.value) ? -1 : 1,
);
for (const group of byName) {
  console.log(group.groupedBy.value, group.properties.minutes?.maximum);
}
// END GroupWithMetrics

assert.equal(longest.length, 4);

// START NearText
const space = await films.aggregate.nearText('an astronaut in space', {
  objectLimit: 3,
  returnMetrics: films.metrics.aggregate('oscars').integer(['sum']),
});

console.log(space.totalCount, space.properties.oscars?.sum);
// END NearText

const nearest = await films.query.nearText('an astronaut in space', { returnMetadata: ['distance'] });
const distances = nearest.objects.map((film) => film.metadata?.distance ?? 0);
assert((distances[3] ?? 0) - (distances[2] ?? 0) > 0.02);

// START NearTextDistance
const nearEnough = await films.aggregate.groupBy.nearText('an astronaut in space', {
  distance: 0.7,
  groupBy: 'genre',
});

for (const group of nearEnough) {
  console.log(group.groupedBy.value, group.totalCount);
}
// END NearTextDistance

for (const distance of distances) assert(Math.abs(distance - 0.7) > 0.02, String(distance));

// START Hybrid
const mixed = await films.aggregate.hybrid('astronaut, shark, ship, chef, composer', {
  alpha: 0,
  objectLimit: 5,
});

console.log(mixed.totalCount);

await client.close();
// END Hybrid

assert.equal(mixed.totalCount, 5);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Film');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
