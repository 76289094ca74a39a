import { expect } from 'playwright/test';
import weaviate, { generateUuid5 } from 'weaviate-client';
import { inCities, pythonSees } from '../city-batches.ts';
import { callsOf } from '../client-calls.ts';
import type { Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
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
};
