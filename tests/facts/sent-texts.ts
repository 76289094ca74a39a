import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import { type OwnStack, withOwnStack } from './own-stack.ts';
import { property, restOf } from './rest.ts';

const { selfProvided, text2VecModel2Vec } = weaviate.configure.vectors;

type SentTexts = Awaited<ReturnType<typeof observe>>;
let observed: Promise<SentTexts> | undefined;

/** What one Weaviate sends its inference service, observed once for all facts. */
export function sentTexts(): Promise<SentTexts> {
  observed ??= withOwnStack({}, observe);
  return observed;
}

const film = { genres: ['drama', 'war'], plot: 'A PLOT', title: 'A title' };
const values = {
  a: true,
  b: 7,
  c: 1.5,
  d: '2020-01-02T03:04:05Z',
  e: [1, 2],
  f: { in: 'side' },
};
const types = ['boolean', 'int', 'number', 'date', 'int[]', 'object'];

async function observe(stack: OwnStack) {
  const textOf = textsOf(stack);
  const texts = [property('title'), property('plot'), property('genres', 'text[]')];
  const typed = Object.keys(values).map((name, index) =>
    property(name, types[index], nestedIn(types[index])),
  );
  const skipped = property('title', 'text', { moduleConfig: { 'text2vec-model2vec': { skip: true } } });
  const object = { title: 'A title', plot: 'A PLOT' };
  return {
    inOrder: await textOf('Film', {}, film, texts),
    namedInOtherOrder: await textOf('Film', { properties: ['title', 'plot', 'genres'] }, film, texts),
    withoutSource: await textOf('Sample', {}, values, typed),
    withSource: await textOf('Sample', { properties: Object.keys(values) }, values, typed),
    digits: await textOf('GL11Version', {}, {}, []),
    underscore: await textOf('Film_a_b', {}, {}, []),
    skipped: await textOf('Film', {}, object, [skipped, property('plot')]),
    skippedAndNamed: await textOf('Film', { properties: ['title'] }, object, [skipped, property('plot')]),
    named: await textOf('DemoCollection', { vectorizeClassName: true }, { title: 'A title' }, [
      property('title'),
    ]),
    propertyNamed: await textOf('Film', {}, { title: 'A title' }, [
      property('title', 'text', withPropertyName),
    ]),
    chosen: await chosenTexts(stack),
    added: [
      await addedLater(stack, {}),
      await addedLater(stack, { properties: ['title'] }),
      await addedLater(stack, { properties: ['title', 'genre'] }),
    ],
    ...(await queries(stack)),
  };
}

const withPropertyName = { moduleConfig: { 'text2vec-model2vec': { vectorizePropertyName: true } } };

function nestedIn(type: string | undefined): object {
  return type === 'object' ? { nestedProperties: [property('in')] } : {};
}

/** Gives what is sent for an object of a new collection. */
export function textsOf({ rest, recorder }: OwnStack) {
  const server = restOf(rest);
  return async (name: string, settings: object, object: object, properties: object[]): Promise<string[]> => {
    const made = await server.create(name, settings, properties);
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    recorder.take();
    const stored = await server.insert(name, object);
    expect(stored.status, JSON.stringify(stored.body)).toBe(200);
    await server.remove(name);
    return recorder.take().map(({ text }) => text);
  };
}

async function queries({ rest, port, grpcPort, recorder }: OwnStack) {
  await restOf(rest).create('Film', {}, [property('title')]);
  recorder.take();
  await restOf(rest).insert('Film', { title: 'Brought' }, { vectors: { default: [1, 0] } });
  const brought = recorder.take().length;
  await restOf(rest).remove('Film');
  await restOf(rest).create('Film', {}, [property('title')]);
  const { body } = await restOf(rest).insert('Film', { title: 'A title' });
  const { id, vectors } = body as { id: string; vectors: { default: number[] } };
  const client = await weaviate.connectToLocal({ port, grpcPort });
  const films = client.collections.use('Film');
  const asked = async (query: string | string[]) => {
    recorder.take();
    const { objects } = await films.query.nearText(query, { returnMetadata: ['distance'] });
    return { texts: recorder.take(), distance: objects[0]?.metadata?.distance ?? Number.NaN };
  };
  const found = { query: await asked('A Title OF a film'), concepts: await asked(['bread', 'rockets']) };
  const requestsOf = async (search: Promise<unknown>) => {
    recorder.take();
    await search;
    return recorder.take().length;
  };
  const vectorOfFilm = async () =>
    (await films.query.fetchObjectById(id, { includeVector: true }))?.vectors.default;
  const requests = {
    nearText: await requestsOf(films.query.nearText('a title')),
    hybrid: await requestsOf(films.query.hybrid('a title')),
    nearVector: await requestsOf(films.query.nearVector(vectors.default)),
    nearObject: await requestsOf(films.query.nearObject(id)),
    bm25: await requestsOf(films.query.bm25('title')),
    fetch: await requestsOf(films.query.fetchObjects()),
    update: await requestsOf(films.data.update({ id, properties: { title: 'Another title' } })),
    sameAgain: await requestsOf(films.data.update({ id, properties: { title: 'Another title' } })),
  };
  const before = await vectorOfFilm();
  const otherProperty = await requestsOf(films.data.update({ id, properties: { year: 1927 } }));
  expect(await vectorOfFilm(), 'the vector stays').toEqual(before);
  const others = {
    otherProperty,
    several: await requestsOf(several(client)),
    create: await requestsOf(
      client.collections.create({ name: 'Other', vectorizers: selfProvided({ name: 'own' }) }),
    ),
    own: await requestsOf(client.collections.use('Other').data.insert({ vectors: { own: [1, 2] } })),
    searchOwn: await requestsOf(client.collections.use('Other').query.nearVector([1, 2])),
  };
  await client.close();
  return { ...found, brought, requests: { ...requests, ...others } };
}

/** Stores an object with two vectors of the module. */
async function several(client: WeaviateClient): Promise<void> {
  const vectorizers = [
    text2VecModel2Vec({ name: 'title', sourceProperties: ['title'] }),
    text2VecModel2Vec({ name: 'text', sourceProperties: ['text'] }),
  ];
  await client.collections.create({ name: 'Several', vectorizers });
  await client.collections.use('Several').data.insert({ title: 'One', text: 'Another' });
}

/** What is sent for a number alone, where the vector names it. */
async function chosenTexts({ rest, recorder }: OwnStack): Promise<string[]> {
  const server = restOf(rest);
  await server.create('Film', { properties: ['title', 'year'] }, [
    property('title'),
    property('year', 'int'),
  ]);
  recorder.take();
  await server.insert('Film', { year: 1927 });
  await server.remove('Film');
  return recorder.take().map(({ text }) => text);
}

/** What is sent while a property is added to a collection with an object, and then for an object that has it. */
async function addedLater({ rest, recorder }: OwnStack, settings: object): Promise<string[]> {
  const server = restOf(rest);
  await server.create('Film', settings, [property('title')]);
  await server.insert('Film', { title: 'one' });
  recorder.take();
  await server.ask('POST', '/v1/schema/Film/properties', property('genre'));
  const before = recorder.take().map(({ text }) => text);
  await server.insert('Film', { title: 'one', genre: 'drama' });
  await server.remove('Film');
  return [...before, ...recorder.take().map(({ text }) => text)];
}
