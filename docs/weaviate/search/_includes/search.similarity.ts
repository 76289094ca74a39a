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
    { name: 'plot', dataType: 'text', vectorizePropertyName: false },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'plot_vector',
    sourceProperties: ['plot'],
    vectorizeCollectionName: false,
  }),
});

const filmObjects = [
  { title: 'Alien', genre: 'horror', plot: 'A crew in space meets a deadly alien creature.' },
  { title: 'Jaws', genre: 'horror', plot: 'A shark attacks swimmers at the beach.' },
  { title: 'The Martian', genre: 'space', plot: 'An astronaut left behind on Mars grows potatoes.' },
  { title: 'Apollo 13', genre: 'space', plot: 'Astronauts repair their damaged spaceship near the Moon.' },
  { title: 'Titanic', genre: 'drama', plot: 'A great ship sinks in the cold ocean.' },
  { title: 'The Godfather', genre: 'drama', plot: 'A mafia boss hands the family business to his son.' },
  { title: 'Finding Nemo', genre: 'family', plot: 'A clownfish looks for his lost son in the ocean.' },
  { title: 'Ratatouille', genre: 'family', plot: 'A rat becomes a chef in a Paris restaurant.' },
];

const imported = await films.data.insertMany(
  filmObjects.map((film) => ({ properties: film, id: generateUuid5(film.title) })),
);

console.log(`Films: ${await films.length()}, errors: ${Object.keys(imported.errors).length}`);
// END SetUp

assert.equal(imported.hasErrors, false);
assert.deepEqual(
  (await films.config.get()).properties.map(({ name, tokenization }) => [name, tokenization]),
  [
    ['title', 'word'],
    ['genre', 'field'],
    ['plot', 'word'],
  ],
);
const same = await films.query.nearText('A shark attacks swimmers at the beach.', {
  returnMetadata: ['distance'],
});
assert(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);

/** The titles of a result whose distances stand apart, so that rounding cannot swap them. */
function titles(result: {
  objects: { properties: { title?: unknown }; metadata?: { distance?: number } }[];
}) {
  const distances = result.objects.map((film) => film.metadata?.distance ?? NaN);
  assert(!distances.includes(NaN));
  for (const [index, distance] of distances.slice(1).entries()) {
    assert(distance - (distances[index] ?? 0) > 0.015, String(distances));
  }
  return result.objects.map((film) => film.properties.title);
}

// START NearText
const found = await films.query.nearText('animals in the sea', {
  limit: 3,
  returnMetadata: ['distance'],
});

for (const film of found.objects) {
  console.log(`${film.properties.title}: ${film.metadata?.distance?.toFixed(3)}`);
}
// END NearText

assert.deepEqual(titles(found), ['Finding Nemo', 'Jaws', 'Titanic']);

// START SeveralTexts
const both = await films.query.nearText(['a chef', 'a shark'], {
  limit: 2,
  returnMetadata: ['distance'],
});

console.log(both.objects.map((film) => film.properties.title));
// END SeveralTexts

assert.deepEqual(titles(both), ['Ratatouille', 'Jaws']);
for (const [text, title] of [
  ['a chef', 'Ratatouille'],
  ['a shark', 'Jaws'],
] as const) {
  const { objects } = await films.query.nearText(text);
  assert.equal(objects[0]?.properties.title, title);
}

// START NearObject
const jaws = generateUuid5('Jaws');

const likeJaws = await films.query.nearObject(jaws, {
  limit: 2,
  returnMetadata: ['distance'],
});

console.log(likeJaws.objects.map((film) => film.properties.title));
// END NearObject

assert.equal(likeJaws.objects[0]?.uuid, jaws);
assert.equal(titles(likeJaws)[0], 'Jaws');

// START NearObjectOthers
const others = await films.query.nearObject(generateUuid5('Apollo 13'), {
  filters: films.filter.byId().notEqual(generateUuid5('Apollo 13')),
  limit: 1,
  returnMetadata: ['distance'],
});

console.log(others.objects.map((film) => film.properties.title));
// END NearObjectOthers

assert.deepEqual(titles(others), ['The Martian']);
assert.equal((await films.query.nearObject(generateUuid5('Apollo 13'))).objects.length, 8);

// START NearVector
const alien = await films.query.fetchObjectById(generateUuid5('Alien'), { includeVector: true });
const vector = alien?.vectors.plot_vector ?? [];

const nearAlien = await films.query.nearVector(vector, {
  targetVector: 'plot_vector',
  limit: 3,
  returnMetadata: ['distance'],
});

console.log(`${vector.length} dimensions`);
console.log(nearAlien.objects.map((film) => film.properties.title));
// END NearVector

assert.equal(titles(nearAlien)[0], 'Alien');
assert(Math.abs(nearAlien.objects[0]?.metadata?.distance ?? 1) < 1e-5);

// START DistanceLimit
const nearEnough = await films.query.nearText('outer space', {
  distance: 0.75,
  returnMetadata: ['distance'],
});

for (const film of nearEnough.objects) {
  console.log(`${film.properties.title}: ${film.metadata?.distance?.toFixed(3)}`);
}
// END DistanceLimit

assert.deepEqual(titles(nearEnough), ['Alien', 'Apollo 13', 'The Martian']);

// Between a certainty of 0.7, which is a distance of 0.6, and a distance of 0.7.
const baker = await films.data.insert({ title: 'Bread', genre: 'drama', plot: 'A baker sells bread.' });
const edible = await films.query.nearText('cooking food', { distance: 0.7, returnMetadata: ['distance'] });
const bread = edible.objects.at(-1);
assert.equal(bread?.uuid, baker);
assert(Math.abs((bread.metadata?.distance ?? 0) - 0.65) < 0.03);

// START Certainty
const certain = await films.query.nearText('cooking food', {
  certainty: 0.7,
  returnMetadata: ['distance', 'certainty'],
});

for (const film of certain.objects) {
  const { certainty = 0, distance = 0 } = film.metadata ?? {};
  console.log(`${film.properties.title}: ${certainty.toFixed(3)} = 1 - ${distance.toFixed(3)} / 2`);
}
// END Certainty

assert.deepEqual(titles(certain), ['Ratatouille']);
for (const { metadata } of certain.objects) {
  assert(Math.abs((metadata?.certainty ?? 0) - (1 - (metadata?.distance ?? 0) / 2)) < 1e-5);
}
await films.data.deleteById(baker);

// START AutoLimit
const firstGroup = await films.query.nearText('family crime', {
  autoLimit: 1,
  returnMetadata: ['distance'],
});

console.log(firstGroup.objects.map((film) => film.properties.title));
// END AutoLimit

assert.deepEqual(titles(firstGroup), ['The Godfather']);

// START Offset
const secondPage = await films.query.nearText('animals in the sea', {
  limit: 2,
  offset: 2,
  returnMetadata: ['distance'],
});

console.log(secondPage.objects.map((film) => film.properties.title));
// END Offset

assert.deepEqual(titles(secondPage), ['Titanic', 'Alien']);

// START MoveTo
const towards = await films.query.nearText('animals in the sea', {
  moveTo: { force: 0.5, objects: [generateUuid5('Titanic')] },
  limit: 2,
  returnMetadata: ['distance'],
});

console.log(towards.objects.map((film) => film.properties.title));
// END MoveTo

assert.deepEqual(titles(towards), ['Titanic', 'Finding Nemo']);

// START MoveAway
const away = await films.query.nearText('animals in the sea', {
  moveAway: { force: 0.5, concepts: ['shark'] },
  limit: 3,
  returnMetadata: ['distance'],
});

console.log(away.objects.map((film) => film.properties.title));
// END MoveAway

assert.deepEqual(titles(away), ['Finding Nemo', 'Titanic', 'Jaws']);
assert.deepEqual(
  away.objects.map(({ metadata }) => metadata?.distance?.toFixed(2)),
  ['0.50', '0.55', '0.61'],
);

// START WithFilter
const family = await films.query.nearText('outer space', {
  filters: films.filter.byProperty('genre').equal('family'),
  returnMetadata: ['distance'],
});

for (const film of family.objects) {
  console.log(`${film.properties.title}: ${film.metadata?.distance?.toFixed(3)}`);
}
// END WithFilter

assert.deepEqual(titles(family), ['Finding Nemo', 'Ratatouille']);

// START GroupBy
const groups = await films.query.nearText('animals in the sea', {
  groupBy: { property: 'genre', numberOfGroups: 2, objectsPerGroup: 2 },
  returnMetadata: ['distance'],
});

for (const [name, group] of Object.entries(groups.groups)) {
  console.log(
    name,
    group.numberOfObjects,
    group.objects.map((film) => film.properties.title),
  );
}
// END GroupBy

assert.deepEqual(Object.keys(groups.groups), ['family', 'horror']);

// START GroupObjects
for (const film of groups.objects) {
  console.log(`${film.properties.title} belongs to ${film.belongsToGroup}`);
}
// END GroupObjects

assert.deepEqual(
  groups.objects.map((film) => film.belongsToGroup),
  ['family', 'family', 'horror', 'horror'],
);
assert(groups.objects.every(({ metadata }) => metadata?.distance !== undefined));

// START GroupDistances
const horror = groups.groups.horror;
console.log(`from ${horror?.minDistance.toFixed(3)} to ${horror?.maxDistance.toFixed(3)}`);

await client.close();
// END GroupDistances

assert((horror?.maxDistance ?? 0) - (horror?.minDistance ?? 0) > 0.1);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Film');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
