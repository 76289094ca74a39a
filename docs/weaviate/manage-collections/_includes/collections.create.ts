import assert from 'node:assert/strict';

// START Connect
import weaviate from 'weaviate-client';

const client = await weaviate.connectToLocal();
// END Connect

assert.deepEqual(await client.collections.listAll(), []);

// START WithProperties
const books = await client.collections.create({
  name: 'Book',
  description: 'What we lend.',
  properties: [
    { name: 'title', dataType: 'text' },
    { name: 'about', dataType: 'text', vectorizePropertyName: false },
    { name: 'shelfmark', dataType: 'text', tokenization: 'field' },
    { name: 'pages', dataType: 'int' },
    { name: 'keywords', dataType: 'text[]' },
  ],
  vectorizers: weaviate.configure.vectors.text2VecModel2Vec({
    name: 'about_vector',
    sourceProperties: ['about'],
    vectorizeCollectionName: false,
  }),
});

console.log(books.name, (await books.config.get()).properties.length);
// END WithProperties

const config = await books.config.get();
assert.equal(config.vectorizers.about_vector?.vectorizer.name, 'text2vec-model2vec');
assert.deepEqual(config.vectorizers.about_vector.properties, ['about']);
assert.equal(config.description, 'What we lend.');
assert.deepEqual(
  config.properties.map(({ name, tokenization }) => [name, tokenization]),
  [
    ['title', 'word'],
    ['about', 'word'],
    ['shelfmark', 'field'],
    ['pages', 'none'],
    ['keywords', 'word'],
  ],
);

// START FirstObject
const firstId = await books.data.insert({
  title: 'Dune',
  about: 'Noble families fight over a desert planet.',
  shelfmark: 'SF 12',
  pages: 412,
  keywords: ['desert', 'spice'],
});

const first = await books.query.fetchObjectById(firstId, { includeVector: true });
console.log(first?.vectors.about_vector?.length);
// END FirstObject

assert.deepEqual(first?.properties, {
  title: 'Dune',
  about: 'Noble families fight over a desert planet.',
  shelfmark: 'SF 12',
  pages: 412,
  keywords: ['desert', 'spice'],
});
const same = await books.query.nearText('Noble families fight over a desert planet.', {
  returnMetadata: ['distance'],
});
assert.ok(Math.abs(same.objects[0]?.metadata?.distance ?? 1) < 1e-5);

await assert.rejects(async () => {
  // START NameTaken
  await client.collections.create({ name: 'Book' });
  // END NameTaken
}, /class name Book already exists/);

// START Unless
if (!(await client.collections.exists('Film'))) {
  await client.collections.create({
    name: 'Film',
    vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
  });
}

console.log(await client.collections.exists('Film'));
// END Unless

assert.equal((await client.collections.listAll()).length, 2);
const filmConfig = await client.collections.use('Film').config.get();
assert.deepEqual(filmConfig.vectorizers.default?.vectorizer.config, { vectorizeCollectionName: false });

// START NoProperties
const films = client.collections.use('Film');
const filmId = await films.data.insert({ plot: 'A shark attacks swimmers.', year: 1975 });

const film = await films.query.fetchObjectById(filmId, { includeVector: true });
console.log((await films.config.get()).properties.map(({ name }) => name).sort());
console.log(film?.vectors.default?.length);
// END NoProperties

assert.deepEqual(Object.keys(film?.vectors ?? {}), ['default']);
assert.deepEqual(film?.properties, { plot: 'A shark attacks swimmers.', year: 1975 });

// START FromDefinition
const definition = await client.collections.exportToJson('Book');
const archive = await client.collections.createFromJson({ ...definition, class: 'Archive' });

console.log(archive.name, (await archive.config.get()).properties.length, await archive.length());
// END FromDefinition

assert.deepEqual((await client.collections.exportToJson('Archive')).vectorConfig, definition.vectorConfig);

// START Forgotten
const memos = client.collections.use('Memo');
const memoId = await memos.data.insert({ text: 'Water the plants.' });

const memo = await memos.query.fetchObjectById(memoId, { includeVector: true });
console.log(await client.collections.exists('Memo'), Object.keys(memo?.vectors ?? {}).length);

await client.close();
// END Forgotten

const cleaner = await weaviate.connectToLocal();
const [kept] = (await cleaner.collections.use('Memo').query.fetchObjects()).objects;
assert.deepEqual(kept?.properties, { text: 'Water the plants.' });
const { vectorizers } = await cleaner.collections.use('Memo').config.get();
assert.equal(vectorizers.default?.vectorizer.name, 'none');
await cleaner.collections.deleteAll();
await cleaner.close();
