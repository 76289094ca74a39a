import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import weaviate, { type WeaviateClient } from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { found, messageOf, statusAndMessage } from '../messages.ts';
import { secondServer } from '../second-server.ts';
import { startStandIn } from '../stand-in.ts';

const module = 'text2vec-model2vec';
const enable = 'ENABLE_MODULES';
const address = 'MODEL2VEC_INFERENCE_API';
const nobodyListens = 'http://127.0.0.1:9';

export const facts: Facts = {
  'meta-of-dead-service': async () => {
    const { meta } = await withoutWaiting();
    const [[key = '', text = ''] = []] = Object.entries(meta);
    return [key, found(text, 'send GET meta request')];
  },

  'wait-off': async () => {
    const { setting, inserted, searched } = await withoutWaiting();
    for (const said of [inserted, searched]) expect(said).toContain('connect: connection refused');
    return [setting];
  },

  'module-off-create': async () => {
    const { status, message } = await turnedOff();
    return [found(message, `no module with name "${module}" present`), status, enable];
  },

  'misspelt-module': async () => {
    const server = await secondServer({ [enable]: 'text2vec-modle2vec' });
    const { modules } = await (await server.connect()).getMeta();
    expect(Object.keys(modules ?? {}).filter((name) => name.includes('2vec-mod'))).toEqual([]);
    await server.stop();
    return [enable];
  },

  'module-off-insert': async () => {
    const { version, vectors } = await turnedOff();
    expect(vectors).toEqual([['default'], []]);
    return [version];
  },

  'module-off-insert-here': async () => {
    expect((await turnedOff()).vectors).toEqual([['default'], []]);
    return [];
  },

  'module-off-search': async () => {
    const { searched } = await turnedOff();
    return [/could not vectorize .*this collection/.exec(searched)?.[0] ?? searched];
  },

  'not-ready-log': async () => {
    const log = await logWith({ [address]: nobodyListens });
    const messages = Array.from(log.matchAll(/"msg":"([^"]*not ready)"/g), ([, message = '']) => message);
    expect(messages.length).toBeGreaterThan(1);
    return [...new Set(messages)];
  },

  'not-ready-refused': async () => {
    const log = await logWith({ [address]: nobodyListens });
    return [found(log, 'connect: connection refused')];
  },

  'log-error-field': async () => {
    const log = await logWith({ [address]: nobodyListens });
    const line = log.split('\n').find((one) => one.includes('not ready')) ?? '{}';
    const field = 'error';
    expect(JSON.parse(line)[field]).toContain('connection refused');
    return [field];
  },

  'not-ready-slash': async () => {
    const service = await startStandIn();
    const logs = [];
    for (const end of ['/', '/of-something-else']) logs.push(await logWith({ [address]: service.url + end }));
    await service.stop();
    return [...new Set(logs.map((log) => found(log, 'not ready: status 404')))];
  },

  'not-ready-no-address': async () => {
    const cause = 'unsupported protocol scheme';
    expect(await logWith({})).toContain(cause);
    return [found(await logWith({ [address]: 'localhost:9' }), cause), address, 'http://'];
  },
};

/** What a server logs that waits for its service. */
async function logWith(environment: Record<string, string>): Promise<string> {
  const server = await secondServer({ [enable]: module, ...environment });
  const twice = () => server.log().split('not ready"').length > 2;
  await expect.poll(twice).toBe(true);
  await expect(fetch(`${server.rest}/v1/meta`)).rejects.toThrow();
  await server.stop();
  return server.log();
}

async function createFilms(client: WeaviateClient) {
  return client.collections.create({
    name: 'Film',
    vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
  });
}

let unready: ReturnType<typeof startWithoutWaiting> | undefined;

function withoutWaiting() {
  unready ??= startWithoutWaiting();
  return unready;
}

/** What a server says that does not wait for its service, which is not there. */
async function startWithoutWaiting() {
  const wait = 'MODEL2VEC_WAIT_FOR_STARTUP';
  const server = await secondServer({ [enable]: module, [address]: nobodyListens, [wait]: 'false' });
  const client = await server.connect();
  const { modules = {} } = await client.getMeta();
  const films = await createFilms(client);
  const inserted = await messageOf(client.collections.use(films.name).data.insert({ plot: 'A shark.' }));
  const searched = await messageOf(client.collections.use(films.name).query.nearText('shark'));
  await server.stop();
  return { meta: modules[module] as Record<string, string>, inserted, searched, setting: `${wait}=false` };
}

/** The names of the vectors that a new film gets. */
async function vectorsOf(client: WeaviateClient, plot: string): Promise<string[]> {
  const films = client.collections.use('Film');
  const id = await films.data.insert({ plot });
  return Object.keys((await films.query.fetchObjectById(id, { includeVector: true }))?.vectors ?? {});
}

let without: ReturnType<typeof startWithout> | undefined;

function turnedOff() {
  without ??= startWithout();
  return without;
}

/** What a server says whose module was turned off after a collection had named it. */
async function startWithout() {
  const folder = await mkdtemp(join(tmpdir(), 'module-off-'));
  const service = await startStandIn();
  const before = await secondServer({ [enable]: module, [address]: service.url }, folder);
  const client = await before.connect();
  await createFilms(client);
  const vectors = [await vectorsOf(client, 'A shark attacks.')];
  await before.stop();
  const after = await secondServer({}, folder);
  const later = await after.connect();
  vectors.push(await vectorsOf(later, 'A rat cooks.'));
  const searched = await messageOf(later.collections.use('Film').query.nearText('shark'));
  const vectorizers = weaviate.configure.vectors.text2VecModel2Vec();
  const refused = await messageOf(later.collections.create({ name: 'Other', vectorizers }));
  const [status = '', message = ''] = statusAndMessage(refused);
  const { version = '' } = await later.getMeta();
  await after.stop();
  await service.stop();
  await rm(folder, { recursive: true, force: true });
  return { vectors, searched, status, message, version };
}
