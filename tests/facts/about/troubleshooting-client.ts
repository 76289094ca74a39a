import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'playwright/test';
import weaviate, { generateUuid5 } from 'weaviate-client';
import type { FactContext, Facts } from '../fact.ts';
import { found, messageOf } from '../messages.ts';
import { hastyPython, pythonSees } from '../python-failures.ts';
import { shownBy } from '../shown-by.ts';

const id = generateUuid5('Lima');

const customNames = {
  python: ['http_host', 'http_port', 'http_secure', 'grpc_host', 'grpc_port', 'grpc_secure'],
  typescript: ['httpHost', 'httpPort', 'httpSecure', 'grpcHost', 'grpcPort', 'grpcSecure'],
} as const;

export const facts: Facts = {
  'batch-malformed-id': async (context) => {
    const { malformedId } = await pythonSees(context);
    const method = 'insertMany';
    await inCities(context, async (cities) => {
      const { errors } = await cities.data[method]([
        { id: 'cairo', properties: { name: 'Cairo' } },
        { properties: { name: 'Lima' } },
      ]);
      expect(Object.keys(errors)).toEqual(['0']);
    });
    return ['batch', malformedId, method];
  },

  'batch-same-id': async (context) => {
    await inCities(context, async (cities) => {
      const both = ['first', 'second'].map((name) => ({ id, properties: { name } }));
      expect((await cities.data.insertMany(both)).hasErrors).toBe(false);
      expect((await cities.query.fetchObjectById(id))?.properties.name).toBe('second');
      expect(await cities.length()).toBe(1);
    });
    return [];
  },

  'insert-timeout-message': async (context) => {
    const { name } = await timedOut(context);
    const { insertMany, batchFailed } = await inCities(context, () => hastyPython(context));
    expect(batchFailed).toBe(300);
    return [name, 'insert_many', insertMany.name, found(insertMany.message, 'Deadline Exceeded'), 'batch'];
  },

  'timeout-stores-nothing': async (context) => {
    const { stored, sent } = await timedOut(context);
    expect(stored).toBe(0);
    return [sent];
  },

  'exception-in-batch': async (context) => {
    const { afterException } = await pythonSees(context);
    expect(afterException).toBe(2);
    return ['with'];
  },

  'class-is-collection': async ({ client }) => {
    const message = await messageOf(client.collections.use('Nowhere').query.fetchObjects());
    expect(message).toContain('could not find class Nowhere in schema');
    return [];
  },

  'unnamed-search-breaks': async (context) => {
    await inCities(context, async (cities) => {
      await cities.data.insert({ name: 'Lima' });
      expect((await cities.query.nearText('fog')).objects).toHaveLength(1);
      await cities.config.addVector(weaviate.configure.vectors.selfProvided({ name: 'map' }));
      expect(await messageOf(cities.query.nearText('fog'))).toContain('no target vectors were provided');
    });
    return [];
  },

  'queries-two-lengths': async (context) => {
    await inCities(context, async (cities) => {
      await cities.data.insert({ name: 'Lima' });
      const message = await messageOf(cities.query.nearVector([0.1, 0.2, 0.3]));
      expect(message).toMatch(/256 vs 3: vector lengths don't match$/);
    });
    return [];
  },

  'distance-too-strict': async (context) => {
    const distance = 0.01;
    await inCities(context, async (cities) => {
      await cities.data.insertMany([{ name: 'A harbour in the fog.' }, { name: 'A harbour in the sun.' }]);
      const near = async (text: string) => (await cities.query.nearText(text, { distance })).objects.length;
      expect([await near('A harbour in the fog'), await near('a foggy port')]).toEqual([1, 0]);
    });
    return [distance];
  },

  'default-ports': async ({ stack, python }) => {
    const [rest, grpc] = (await python(`
import inspect, json, weaviate
defaults = inspect.signature(weaviate.connect_to_local).parameters
print(json.dumps([defaults["port"].default, defaults["grpc_port"].default]))
`)) as number[];
    expect([new URL(stack.rest).port, stack.grpcPort]).toEqual([String(rest), grpc]);
    const client = await weaviate.connectToLocal();
    await client.close();
    return [rest ?? 0, grpc ?? 0];
  },

  /** Python has no defaults for them, and with all of them both clients are there. */
  'connect-custom': async ({ stack, python }) => {
    const { hostname, port } = new URL(stack.rest);
    const required = await python(`
import inspect, json, weaviate
method = weaviate.connect_to_custom
all_six = dict(http_host="${hostname}", http_port=${port}, http_secure=False)
all_six |= dict(grpc_host="${hostname}", grpc_port=${stack.grpcPort}, grpc_secure=False)
with method(**all_six) as client:
    assert client.is_ready()
parameters = inspect.signature(method).parameters.values()
print(json.dumps([one.name for one in parameters if one.default is inspect.Parameter.empty]))
`);
    expect(required).toEqual(customNames.python);
    const client = await weaviate.connectToCustom({
      httpHost: hostname,
      httpPort: Number(port),
      httpSecure: false,
      grpcHost: hostname,
      grpcPort: stack.grpcPort,
      grpcSecure: false,
    } satisfies Record<(typeof customNames.typescript)[number], unknown>);
    expect(await client.isReady()).toBe(true);
    await client.close();
    return ['weaviate.connect_to_custom()', 'weaviate.connectToCustom()'];
  },
  'connect-custom-names': async (context) => {
    await shownBy(facts, 'connect-custom', context);
    const { python, typescript } = customNames;
    return [python.slice(0, 3), typescript.slice(0, 3), python.slice(3), typescript.slice(3)].flat();
  },

  'fetch-failed-for-all': async ({ stack }) => {
    const wrong = [{ port: 9 }, { host: 'no-such-host.invalid' }, { port: stack.grpcPort }];
    const messages = await Promise.all(wrong.map((options) => messageOf(weaviate.connectToLocal(options))));
    const said = messages.map((message) => found(message, 'fetch failed'));
    return [...new Set(said)];
  },

  'grpc-port-python': async (context) => {
    const { grpcPort } = await pythonSees(context);
    expect(grpcPort).toContain('localhost:9');
    return [found(grpcPort, 'the gRPC health check against Weaviate could not be completed')];
  },

  'grpc-port-typescript': async () => {
    const { warn } = console;
    const warned: unknown[][] = [];
    console.warn = (...values: unknown[]) => void warned.push(values);
    const message = await messageOf(weaviate.connectToLocal({ grpcPort: 9 }));
    console.warn = warn;
    expect(warned.map(String)).toEqual([expect.stringContaining('Retrying')]);
    return [found(message, '/grpc.health.v1.Health/Check UNAVAILABLE')];
  },

  'service-port-as-weaviate': async (context) => {
    const port = Number(new URL(context.stack.inference).port);
    expect(await messageOf(weaviate.connectToLocal({ port }))).not.toBe('');
    const said = (await context.python(`
import json, weaviate
try:
    weaviate.connect_to_local(port=${port})
except Exception as error:
    print(json.dumps(type(error).__name__))
`)) as string;
    expect(said).not.toBe('');
    return [];
  },
};

type Cities = ReturnType<typeof use>;

function use({ client }: FactContext) {
  return client.collections.use('City');
}

async function inCities<Result>(
  context: FactContext,
  work: (cities: Cities) => Promise<Result>,
): Promise<Result> {
  const { collections } = context.client;
  await collections.delete('City');
  await collections.create({
    name: 'City',
    properties: [{ name: 'name', dataType: 'text', vectorizePropertyName: false }],
    vectorizers: weaviate.configure.vectors.text2VecModel2Vec({ vectorizeCollectionName: false }),
  });
  try {
    return await work(use(context));
  } finally {
    await collections.delete('City');
  }
}

/** A request that takes longer than the client waits: its error, and how much was stored. */
async function timedOut(context: FactContext) {
  const hasty = await weaviate.connectToLocal({ timeout: { insert: 0.05 } });
  const outcome = await inCities(context, async (cities) => {
    const many = Array.from({ length: 300 }, (_, index) => ({ name: `City number ${index}` }));
    const name = await hasty.collections
      .use('City')
      .data.insertMany(many)
      .then(
        () => '',
        (error: Error) => error.name,
      );
    await pause(300);
    return { name, stored: await cities.length(), sent: many.length };
  });
  await hasty.close();
  return outcome;
}
