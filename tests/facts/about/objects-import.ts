import { join } from 'node:path';
import { expect } from 'playwright/test';
import weaviate, { generateUuid5 } from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { serverSource } from '../server-source.ts';
import { shown } from '../shown.ts';
import { shownBy } from '../shown-by.ts';
import { withStandIn } from '../with-stand-in.ts';
import { facts as trouble } from './troubleshooting-client.ts';

const wrong = { people: 'many' };

export const facts: Facts = {
  'import-in-parts': async (context) => {
    const { partsOfTwo } = await pythonSees(context);
    expect(partsOfTwo).toBe(2);
    const method = 'insertMany';
    const requests = await inCities(context, (cities) =>
      callsOf('callObjects', () => cities.data[method](Array.from({ length: 250 }, () => ({ people: 1 })))),
    );
    expect(requests).toBe(1);
    return ['batch', method];
  },

  /** What Python's logger gets of a batch with a failure and of one without, and what TypeScript prints of a stream. */
  'import-logs': async (context) => {
    const logger = 'weaviate-client';
    const logged = await context.python(`
import json, logging, weaviate
records = []
class Notes(logging.Handler):
    def emit(self, record):
        records.append(record.getMessage())
logging.getLogger("${logger}").addHandler(Notes())
with weaviate.connect_to_local() as client:
    client.collections.delete("Sample")
    sample = client.collections.create("Sample")
    counts = []
    for value in ({"people": 1}, {"people": "many"}, {"people": "many"}):
        with sample.batch.fixed_size(batch_size=1) as batch:
            batch.add_object(value)
        counts.append(len(records))
        if counts[-1] > 0:
            logging.getLogger("${logger}").setLevel(logging.CRITICAL)
    logging.getLogger("${logger}").setLevel(logging.NOTSET)
    client.collections.delete("Sample")
print(json.dumps([counts[0], counts[1] > counts[0], counts[2] - counts[1]]))
`);
    expect(logged).toEqual([0, true, 0]);
    const quiet = [
      'logging.getLogger("weaviate-client").setLevel(logging.CRITICAL)',
      'console.info =',
    ] as const;
    await shown('docs/weaviate/manage-objects/_includes/objects.import', 'Quiet', { code: [quiet] })(context);
    const { info } = console;
    const said: unknown[] = [];
    console.info = (...values: unknown[]) => void said.push(...values);
    await context.client.collections.create({ name: 'Sample' });
    const stream = await context.client.batch.stream();
    await stream.addObject({ collection: 'Sample', properties: { name: 'Lima' } });
    await stream.stop();
    console.info = info;
    await context.client.collections.delete('Sample');
    expect(said.length).toBeGreaterThan(1);
    return [logger];
  },

  'one-text-a-request': async () => {
    await withStandIn({}, async (server, service) => {
      const client = await server.connect();
      const names = ['a', 'b', 'c', 'd', 'e'];
      const cities = await client.collections.create({
        name: 'City',
        properties: [{ name: 'name', dataType: 'text', vectorizePropertyName: false }],
        vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
      });
      service.answer = { ...service.answer, milliseconds: 50 };
      await cities.data.insertMany(names.map((name) => ({ name })));
      expect(service.atOnce).toBe(1);
      expect(service.asked.map(({ body }) => body.text)).toEqual(names);
    });
    return [];
  },

  'insert-timeout': async (context) => {
    const { insertTimeout } = await pythonSees(context);
    const helpers = 'node_modules/weaviate-client/dist/node/esm/connection/grpc.js';
    const [, ofTypeScript = ''] = /timeout\?\.insert \|\| (\d+)/.exec(await context.read(helpers)) ?? [];
    expect(ofTypeScript).toBe(String(insertTimeout));
    const hasty = await weaviate.connectToLocal({ timeout: { insert: 0.001 } });
    const message = await inCities(context, () =>
      messageOf(
        hasty.collections.use('City').data.insertMany(Array.from({ length: 200 }, () => ({ name: 'a' }))),
      ),
    );
    await hasty.close();
    expect(message).toContain('timed out');
    await shownBy(trouble, 'insert-timeout-message', context);
    return ['insertMany', 'insert_many', insertTimeout, 'insert'];
  },

  'python-failed-objects': async (context) => {
    const { failedInside, failedAfter } = await pythonSees(context);
    expect([failedInside, failedAfter]).toEqual([0, 1]);
    return ['collection.batch.failed_objects', 'with'];
  },

  'number-errors-inside': async (context) => {
    const { errorsInside, errorsAnswered } = await pythonSees(context);
    expect([errorsInside, errorsAnswered]).toEqual([0, 1]);
    return ['batch.number_errors'];
  },

  'failed-objects-reset': async (context) => {
    const { failedAfterNext } = await pythonSees(context);
    expect(failedAfterNext).toBe(0);
    return [];
  },

  'typescript-has-errors': async (context) =>
    inCities(context, async (cities) => {
      const method = 'insertMany';
      const result = await cities.data[method]([{ name: 'Lima' }, wrong]);
      const [errors, hasErrors] = ['errors', 'hasErrors'] as const;
      expect(Object.keys(result[errors])).toEqual(['1']);
      expect(result[hasErrors]).toBe(true);
      expect((await cities.data[method]([{ name: 'Oslo' }]))[hasErrors]).toBe(false);
      return [errors, method, hasErrors];
    }),

  'all-failed-python-only': async (context) => {
    const { allFailed } = await pythonSees(context);
    const thrown = await inCities(context, (cities) => messageOf(cities.data.insertMany([wrong])));
    expect(thrown).toBe('');
    return ['insert_many', allFailed, 'insertMany'];
  },

  'dead-service-batch': async (context) =>
    inCities(
      context,
      async (cities) => {
        const { errors } = await cities.data.insertMany([{ name: 'Lima' }, { name: 'Oslo' }]);
        const messages = Object.values(errors).map(({ message }) => message);
        expect(messages).toHaveLength(2);
        return [
          ...new Set(messages.map((message) => /connect: connection refused$/.exec(message)?.[0] ?? message)),
        ];
      },
      'http://127.0.0.1:9',
    ),

  'unchanged-import-not-sent': async (context) => {
    await inCities(
      context,
      async (cities) => {
        const lima = { id: generateUuid5('Lima'), properties: { name: 'Lima' } };
        await cities.data.insert({ ...lima, vectors: [0.6, 0.8] });
        expect((await cities.data.insertMany([lima])).hasErrors).toBe(false);
        const stored = await cities.query.fetchObjectById(lima.id, { includeVector: true });
        expect(stored?.vectors.default).toHaveLength(2);
        const { hasErrors } = await cities.data.insertMany([{ ...lima, properties: { name: 'Oslo' } }]);
        expect(hasErrors).toBe(true);
      },
      'http://127.0.0.1:9',
    );
    return [];
  },

  'stream-since': async (context) => {
    const { streamSince } = await pythonSees(context);
    const versions = await context.read('node_modules/weaviate-client/dist/node/esm/utils/dbVersion.js');
    const [, major, minor] =
      /supportsServerSideBatching[\s\S]{0,200}?isAtLeast\((\d+), (\d+)/i.exec(versions) ?? [];
    expect(`${major}.${minor}`).toBe(streamSince);
    expect(await serverSource('grpc/proto/v1/batch.proto')).toMatch(
      /message Backoff \{\s+int32 batch_size = 1;/,
    );
    const { info } = console;
    console.info = () => undefined;
    const objects = Array.from({ length: 250 }, () => ({ properties: { people: 1 } }));
    const streams = await inCities(context, (cities) =>
      callsOf('callStream', () => cities.data.ingest(objects)),
    );
    console.info = info;
    expect(streams).toBe(1);
    return [streamSince];
  },

  'ingest-bare-objects': async (context) => {
    const { info } = console;
    console.info = () => undefined;
    const method = 'ingest';
    const stored = await inCities(context, async (cities) => {
      expect((await cities.data[method]([{ name: 'Lima' }])).hasErrors).toBe(false);
      const { objects } = await cities.query.fetchObjects();
      return objects.map(({ properties }) => properties.name);
    });
    console.info = info;
    expect(stored).toEqual([undefined]);
    const { version } = JSON.parse(await context.read('node_modules/weaviate-client/package.json'));
    return [version, 'properties:', method];
  },
};

type Cities = ReturnType<typeof use>;

function use({ client }: FactContext) {
  return client.collections.use('City');
}

/** Works in an empty collection, whose vectors are made by the service at an address of its own where one is given. */
async function inCities<Result>(
  context: FactContext,
  work: (cities: Cities) => Promise<Result>,
  inferenceUrl?: string,
): Promise<Result> {
  const { collections } = context.client;
  await collections.delete('City');
  const settings = { vectorizeClassName: false, ...(inferenceUrl ? { inferenceUrl } : {}) };
  await collections.createFromJson({
    class: 'City',
    properties: [
      { name: 'name', dataType: ['text'] },
      { name: 'people', dataType: ['int'] },
    ],
    vectorConfig: { default: { vectorIndexType: 'hnsw', vectorizer: { 'text2vec-model2vec': settings } } },
  });
  try {
    return await work(use(context));
  } finally {
    await collections.delete('City');
  }
}

/** How many requests of a kind the TypeScript client makes while something is done. */
async function callsOf(kind: 'callObjects' | 'callStream', work: () => Promise<unknown>): Promise<number> {
  const batcher = join(process.cwd(), 'node_modules/weaviate-client/dist/node/esm/grpc/batcher.js');
  const { prototype } = (await import(batcher)).default;
  const real = prototype[kind];
  let calls = 0;
  prototype[kind] = function (this: unknown, ...given: unknown[]) {
    calls += 1;
    return real.apply(this, given);
  };
  try {
    await work();
  } finally {
    prototype[kind] = real;
  }
  return calls;
}

interface PythonSees {
  partsOfTwo: number;
  failedInside: number;
  errorsAnswered: number;
  insertTimeout: number;
  failedAfter: number;
  errorsInside: number;
  failedAfterNext: number;
  allFailed: string;
  streamSince: string;
}

let seen: Promise<PythonSees> | undefined;

/** What the Python client shows of the claims that are about it; run once. */
function pythonSees({ python }: FactContext): Promise<PythonSees> {
  seen ??= python(pythonCode) as Promise<PythonSees>;
  return seen;
}

const pythonCode = `
import inspect
import json
import re
import time
import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.init import Timeout
from weaviate.collections.batch import collection as batches
from weaviate.connect.v4 import ConnectionSync

seen = {"insertTimeout": Timeout().insert}
[(major, minor)] = set(re.findall(r"is_lower_than\\((\\d+), (\\d+)", inspect.getsource(batches)))
seen["streamSince"] = f"{major}.{minor}"
with weaviate.connect_to_local() as client:
    client.collections.delete("City")
    cities = client.collections.create(
        "City",
        properties=[Property(name="people", data_type=DataType.INT)],
        vector_config=Configure.Vectors.text2vec_model2vec(),
    )
    requests = []
    send = ConnectionSync.grpc_batch_objects
    ConnectionSync.grpc_batch_objects = lambda self, *given, **named: requests.append(1) or send(self, *given, **named)
    with cities.batch.fixed_size(batch_size=2) as batch:
        for people in range(4):
            batch.add_object({"people": people})
    ConnectionSync.grpc_batch_objects = send
    seen["partsOfTwo"] = len(requests)
    with cities.batch.fixed_size(batch_size=1) as batch:
        batch.add_object({"people": "many"})
        end = time.monotonic() + 20
        while batch.number_errors == 0 and time.monotonic() < end:
            time.sleep(0.01)
        seen["errorsAnswered"] = batch.number_errors
    with cities.batch.fixed_size(batch_size=100) as batch:
        batch.add_object({"people": "many"})
        seen["errorsInside"] = batch.number_errors
        seen["failedInside"] = len(cities.batch.failed_objects)
    seen["failedAfter"] = len(cities.batch.failed_objects)
    with cities.batch.fixed_size(batch_size=100) as batch:
        batch.add_object({"people": 1})
    seen["failedAfterNext"] = len(cities.batch.failed_objects)
    try:
        cities.data.insert_many([{"people": "many"}])
    except Exception as error:
        seen["allFailed"] = type(error).__name__
    client.collections.delete("City")
print(json.dumps(seen))
`;
