import assert from 'node:assert/strict';
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();

// START SetUp
import { Filters, generateUuid5 } from 'weaviate-client';

type Film = {
  title: string;
  genre: string;
  tags: string[];
  oscars?: number;
  released: Date;
  place?: { latitude: number; longitude: number };
};

const films = await client.collections.create<Film>({
  name: 'Film',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'genre', dataType: 'text', tokenization: 'field' },
    { name: 'tags', dataType: 'text[]', tokenization: 'field' },
    { name: 'oscars', dataType: 'int' },
    { name: 'released', dataType: 'date' },
    { name: 'place', dataType: 'geoCoordinates' },
  ],
  invertedIndex: weaviate.configure.invertedIndex({
    indexNullState: true,
    indexPropertyLength: true,
    indexTimestamps: true,
  }),
  vectorizers: weaviate.configure.vectors.selfProvided(),
});

const filmObjects = [
  { title: 'Alien', genre: 'horror', tags: ['space', 'crew'], oscars: 1, released: new Date('1979-05-25') },
  { title: 'Jaws', genre: 'horror', tags: ['sea'], oscars: 3, released: new Date('1975-06-20') },
  { title: 'The Martian', genre: 'space', tags: ['space'], released: new Date('2015-10-02') },
  {
    title: 'Apollo 13',
    genre: 'space',
    tags: ['space', 'crew'],
    oscars: 2,
    released: new Date('1995-06-30'),
  },
  { title: 'Titanic', genre: 'drama', tags: ['sea', 'love'], oscars: 11, released: new Date('1997-12-19') },
  { title: 'The Godfather', genre: 'drama', tags: [], oscars: 3, released: new Date('1972-03-24') },
  { title: 'Finding Nemo', genre: 'family', tags: ['sea'], oscars: 1, released: new Date('2003-05-30') },
  { title: 'Ratatouille', genre: 'family', tags: ['food'], oscars: 1, released: new Date('2007-06-29') },
];

const imported = await films.data.insertMany(
  filmObjects.map((film) => ({ properties: film, id: generateUuid5(film.title) })),
);

console.log(`Films: ${await films.length()}, errors: ${Object.keys(imported.errors).length}`);

function titles(found: { objects: { properties: { title?: unknown } }[] }) {
  return found.objects.map((film) => String(film.properties.title)).sort();
}
// END SetUp

assert.equal(imported.hasErrors, false);
assert.deepEqual(
  (await films.config.get()).properties.map(({ name, dataType, tokenization }) => [
    name,
    dataType,
    tokenization,
  ]),
  [
    ['title', 'text', 'word'],
    ['genre', 'text', 'field'],
    ['tags', 'text[]', 'field'],
    ['oscars', 'int', 'none'],
    ['released', 'date', 'none'],
    ['place', 'geoCoordinates', 'none'],
  ],
);

// START Equal
const horror = await films.query.fetchObjects({
  filters: films.filter.byProperty('genre').equal('horror'),
});

console.log(titles(horror));
// END Equal

assert.deepEqual(titles(horror), ['Alien', 'Jaws']);

// START NotEqual
const notOne = await films.query.fetchObjects({
  filters: films.filter.byProperty('oscars').notEqual(1),
});

console.log(titles(notOne));
// END NotEqual

assert(titles(notOne).includes('The Martian'));
assert.equal(notOne.objects.length, 5);

// START Numbers
const winners = await films.query.fetchObjects({
  filters: films.filter.byProperty('oscars').greaterOrEqual(3),
});

console.log(titles(winners));
// END Numbers

assert.equal(winners.objects.length, 3);

// START Dates
const seventies = await films.query.fetchObjects({
  filters: films.filter.byProperty('released').lessThan(new Date('1980-01-01T00:00:00Z')),
});

console.log(titles(seventies));
// END Dates

assert.equal(seventies.objects.length, 3);

// START TextWords
for (const text of ['martian', 'martian the', 'martian on mars']) {
  console.log(
    titles(await films.query.fetchObjects({ filters: films.filter.byProperty('title').equal(text) })),
  );
}
// END TextWords

const capital = films.filter.byProperty('genre').equal('Horror');
assert.deepEqual(titles(await films.query.fetchObjects({ filters: capital })), []);

// START Like
for (const pattern of ['fin*', 'j?ws', '*ti*']) {
  const filters = films.filter.byProperty('title').like(pattern);
  console.log(pattern, titles(await films.query.fetchObjects({ filters })));
}
// END Like

const beginning = films.filter.byProperty('title').like('fin');
assert.deepEqual(titles(await films.query.fetchObjects({ filters: beginning })), []);

// START ContainsAny
const anyTag = await films.query.fetchObjects({
  filters: films.filter.byProperty('tags').containsAny(['crew', 'food']),
});

console.log(titles(anyTag));
// END ContainsAny

assert.equal(anyTag.objects.length, 3);

// START ContainsAll
const allTags = await films.query.fetchObjects({
  filters: films.filter.byProperty('tags').containsAll(['space', 'crew']),
});

console.log(titles(allTags));
// END ContainsAll

assert.equal(allTags.objects.length, 2);

// START ContainsNone
const noTag = await films.query.fetchObjects({
  filters: films.filter.byProperty('tags').containsNone(['space', 'sea']),
});

console.log(titles(noTag));
// END ContainsNone

assert.deepEqual(titles(noTag), ['Ratatouille', 'The Godfather']);

// START OneOfValues
const oneOfTwo = await films.query.fetchObjects({
  filters: films.filter.byProperty('genre').containsAny(['drama', 'space']),
});

console.log(titles(oneOfTwo));
// END OneOfValues

assert.equal(oneOfTwo.objects.length, 4);

// START And
const manyOscars = await films.query.fetchObjects({
  filters: Filters.and(
    films.filter.byProperty('tags').containsAny(['sea', 'crew']),
    films.filter.byProperty('oscars').greaterThan(2),
  ),
});

console.log(titles(manyOscars));
// END And

assert.deepEqual(titles(manyOscars), ['Jaws', 'Titanic']);

// START Or
const wetOrSpace = await films.query.fetchObjects({
  filters: Filters.or(
    films.filter.byProperty('tags').containsAny(['sea', 'love']),
    films.filter.byProperty('genre').equal('space'),
  ),
});

console.log(titles(wetOrSpace));
// END Or

assert.equal(wetOrSpace.objects.length, 5);

// START Nested
const nested = await films.query.fetchObjects({
  filters: Filters.and(
    Filters.or(
      films.filter.byProperty('genre').equal('space'),
      films.filter.byProperty('genre').equal('horror'),
    ),
    films.filter.byProperty('oscars').greaterOrEqual(2),
  ),
});

console.log(titles(nested));
// END Nested

assert.deepEqual(titles(nested), ['Apollo 13', 'Jaws']);

// START ManyConditions
const conditions = [
  films.filter.byProperty('oscars').equal(1),
  films.filter.byProperty('genre').equal('family'),
];
const both = await films.query.fetchObjects({ filters: Filters.and(...conditions) });
const either = await films.query.fetchObjects({ filters: Filters.or(...conditions) });

console.log(both.objects.length, either.objects.length);
// END ManyConditions

assert.deepEqual(titles(both), ['Finding Nemo', 'Ratatouille']);

// START Not
const noHorror = await films.query.fetchObjects({
  filters: Filters.not(films.filter.byProperty('genre').equal('horror')),
});

console.log(noHorror.objects.length);
// END Not

assert.equal(noHorror.objects.length, 6);

// START ById
const jaws = await films.query.fetchObjects({
  filters: films.filter.byId().equal(generateUuid5('Jaws')),
});

console.log(titles(jaws));
// END ById

assert.deepEqual(titles(jaws), ['Jaws']);

// START ByIds
const two = await films.query.fetchObjects({
  filters: films.filter.byId().containsAny([generateUuid5('Jaws'), generateUuid5('Alien')]),
});

console.log(titles(two));
// END ByIds

assert.deepEqual(titles(two), ['Alien', 'Jaws']);

// START ByTime
const since2020 = films.filter.byCreationTime().greaterThan(new Date('2020-01-01T00:00:00Z'));
const recent = await films.query.fetchObjects({ filters: since2020 });

console.log(recent.objects.length);
// END ByTime

assert.equal(recent.objects.length, 8);
assert.equal(since2020.target?.property, '_creationTimeUnix');
const future = films.filter.byCreationTime().greaterThan(new Date('2120-01-01T00:00:00Z'));
assert.deepEqual(titles(await films.query.fetchObjects({ filters: future })), []);

// START Null
const unknown = await films.query.fetchObjects({
  filters: films.filter.byProperty('oscars').isNull(true),
});

console.log(titles(unknown));
// END Null

assert.deepEqual(titles(unknown), ['The Martian']);

// START Length
const twoTags = await films.query.fetchObjects({
  filters: films.filter.byProperty('tags', true).greaterThan(1),
});
const short = await films.query.fetchObjects({
  filters: films.filter.byProperty('title', true).lessThan(6),
});

console.log(titles(twoTags));
console.log(titles(short));
// END Length

assert.deepEqual(titles(short), ['Alien', 'Jaws']);

// START Geo
await films.data.update({
  id: generateUuid5('The Godfather'),
  properties: { place: { latitude: 40.71, longitude: -74.01 } },
});
await films.data.update({
  id: generateUuid5('Jaws'),
  properties: { place: { latitude: 41.39, longitude: -70.61 } },
});

for (const metres of [200_000, 500_000]) {
  const nearPhiladelphia = await films.query.fetchObjects({
    filters: films.filter
      .byProperty('place')
      .withinGeoRange({ latitude: 39.95, longitude: -75.17, distance: metres }),
  });
  console.log(metres, titles(nearPhiladelphia));
}
// END Geo

const { place } = (await films.query.fetchObjectById(generateUuid5('Jaws')))?.properties ?? {};
assert.deepEqual([place?.latitude.toFixed(2), place?.longitude.toFixed(2)], ['41.39', '-70.61']);

// START Count
const { totalCount } = await films.aggregate.overAll({
  filters: films.filter.byProperty('genre').equal('family'),
});

console.log(totalCount);

await client.close();
// END Count

assert.equal(totalCount, 2);

const cleaner = await weaviate.connectToLocal();
await cleaner.collections.delete('Film');
assert.deepEqual(await cleaner.collections.listAll(), []);
await cleaner.close();
