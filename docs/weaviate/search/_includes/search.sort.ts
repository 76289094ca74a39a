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

function titles(result: { objects: { properties: { title?: unknown } }[] }) {
  return result.objects.map((film) => film.properties.title);
}

// START ByProperty
const longest = await films.query.fetchObjects({
  sort: films.sort.byProperty('minutes', false),
  limit: 3,
});

console.log(longest.objects.map((film) => film.properties.title));
// END ByProperty

assert.deepEqual(titles(longest), ['Titanic', 'The Godfather', 'Amadeus']);

// START ByTwo
const byGenre = await films.query.fetchObjects({
  sort: films.sort.byProperty('genre').byProperty('minutes', false),
  limit: 3,
});

for (const film of byGenre.objects) {
  console.log(film.properties.genre, film.properties.title);
}
// END ByTwo

assert.deepEqual(titles(byGenre), ['Titanic', 'The Godfather', 'Amadeus']);

// START Missing
const fewest = await films.query.fetchObjects({
  sort: films.sort.byProperty('oscars').byProperty('title'),
  limit: 3,
});

for (const film of fewest.objects) {
  console.log(film.properties.title, film.properties.oscars ?? null);
}
// END Missing

assert.deepEqual(titles(fewest), ['The Martian', 'Alien', 'Ratatouille']);

// The last by its time from now on, and not by its id.
const jaws = filmObjects.find(({ title }) => title === 'Jaws');
assert(jaws);
await films.data.deleteById(generateUuid5(jaws.title));
await films.data.insert({ properties: jaws, id: generateUuid5(jaws.title) });

// START ByTime
const newestLast = await films.query.fetchObjects({
  sort: films.sort.byCreationTime(),
  returnMetadata: ['creationTime'],
});

const times = newestLast.objects.map((film) => film.metadata?.creationTime?.getTime() ?? 0);
console.log(times.every((time, index) => index === 0 || time >= (times[index - 1] ?? 0)));
// END ByTime

assert.equal(times.length, 10);
assert(!times.includes(0));
assert.equal(newestLast.objects.at(-1)?.uuid, generateUuid5(jaws.title));

// START ById
const byId = await films.query.fetchObjects({ sort: films.sort.byId(false) });

const ids = byId.objects.map((film) => film.uuid);
console.log(ids.join() === ids.toSorted().toReversed().join());
// END ById

assert.deepEqual(
  ids,
  filmObjects
    .map(({ title }) => generateUuid5(title))
    .toSorted()
    .toReversed(),
);

// START FilterAndSort
const dramas = await films.query.fetchObjects({
  filters: films.filter.byProperty('genre').equal('drama'),
  sort: films.sort.byProperty('minutes'),
});

console.log(dramas.objects.map((film) => film.properties.title));
// END FilterAndSort

assert.deepEqual(titles(dramas), ['Gladiator', 'Amadeus', 'The Godfather', 'Titanic']);

const inOrder = titles(await films.query.fetchObjects({ sort: films.sort.byProperty('title') }));
const turned: unknown[] = [];

// START Pages
for (const page of [0, 1, 2]) {
  const four = await films.query.fetchObjects({
    sort: films.sort.byProperty('title'),
    limit: 4,
    offset: 4 * page,
  });
  console.log(
    page + 1,
    four.objects.map((film) => film.properties.title),
  );
  // END Pages

  turned.push(...titles(four));
  assert.deepEqual(turned, inOrder.slice(0, 4 * page + 4));

  // START Pages
}
// END Pages

assert.deepEqual(turned, inOrder);
assert.deepEqual(inOrder.slice(8), ['The Martian', 'Titanic']);

// START Iterator
const everything: unknown[] = [];
for await (const film of films.iterator()) {
  everything.push(film.properties.title);
}

console.log(everything.length);
// END Iterator

assert.deepEqual(everything.sort(), filmObjects.map(({ title }) => title).sort());

// START IteratorOptions
let minutes = 0;
for await (const film of films.iterator({ returnProperties: ['minutes'] })) {
  minutes += Number(film.properties.minutes);
  // END IteratorOptions

  assert.deepEqual(Object.keys(film.properties), ['minutes']);

  // START IteratorOptions
}

const total = `${minutes} minutes`;
console.log(total);
// END IteratorOptions

assert.equal(total, '1412 minutes');

// START Cursor
const firstHalf = await films.query.fetchObjects({ limit: 5 });
const last = firstHalf.objects.at(-1)?.uuid ?? '';
// END Cursor

// Only what comes after this id is still the second half, and not what comes after five objects.
const gone = firstHalf.objects[0];
assert(gone);
await films.data.deleteById(gone.uuid);

// START Cursor
const secondHalf = await films.query.fetchObjects({ limit: 5, after: last });

const both = new Set([...firstHalf.objects, ...secondHalf.objects].map((film) => film.uuid));
console.log(both.size);
// END Cursor

assert.deepEqual(
  [firstHalf, secondHalf].map(({ objects }) => objects.length),
  [5, 5],
);
assert(secondHalf.objects.every(({ uuid }) => uuid > last));
await films.data.insert({ properties: gone.properties, id: gone.uuid });

// START CursorLoop
const read: string[] = [];
let pageOfFour = await films.query.fetchObjects({ limit: 4 });
while (pageOfFour.objects.length > 0) {
  read.push(...pageOfFour.objects.map((film) => film.uuid));
  pageOfFour = await films.query.fetchObjects({ limit: 4, after: read.at(-1) });
}

console.log(read.length);

await client.close();
// END CursorLoop

assert.equal(new Set(read).size, 10);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Film');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
