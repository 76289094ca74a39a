import { expect } from 'playwright/test';
import { inCities, pythonSees } from '../city-batches.ts';
import { callsOf } from '../client-calls.ts';
import type { Facts } from '../fact.ts';
import { serverSource } from '../server-source.ts';

export const facts: Facts = {
  'stream-since': async (context) => {
    const { streamSince } = await pythonSees(context);
    const versions = await context.read('node_modules/weaviate-client/dist/node/esm/utils/dbVersion.js');
    const [, major, minor] =
      /supportsServerSideBatching[\s\S]{0,200}?isAtLeast\((\d+), (\d+)/i.exec(versions) ?? [];
    expect(`${major}.${minor}`).toBe(streamSince);
    expect(await serverSource('grpc/proto/v1/batch.proto')).toMatch(
      /message Backoff \{\s+int32 batch_size = 1;/,
    );
    const objects = Array.from({ length: 250 }, () => ({ properties: { people: 1 } }));
    const streams = await inCities(context, (cities) =>
      callsOf('callStream', () => quietly(() => cities.data.ingest(objects))),
    );
    expect(streams).toBe(1);
    return [streamSince];
  },

  'stream-needs-grpc': async ({ stack }) => {
    const method = 'BatchStream';
    const ask = async (name: string) =>
      fetch(`${stack.rest}/v1/grpc-web/weaviate.v1.Weaviate/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/grpc-web+proto' },
        body: new Uint8Array(5),
      });
    expect((await ask('Search')).status).toBe(200);
    return [method, (await ask(method)).status];
  },

  'ingest-bare-objects': async (context) => {
    const method = 'ingest';
    const stored = await inCities(context, async (cities) => {
      const { hasErrors } = await quietly(() => cities.data[method]([{ name: 'Lima' }]));
      expect(hasErrors).toBe(false);
      const { objects } = await cities.query.fetchObjects();
      return objects.map(({ properties }) => properties.name);
    });
    expect(stored).toEqual([undefined]);
    const { version } = JSON.parse(await context.read('node_modules/weaviate-client/package.json'));
    return [version, 'properties:', method];
  },
};

/** What the work gives; what the client notes of a stream meanwhile is not printed. */
async function quietly<Result>(work: () => Promise<Result>): Promise<Result> {
  const { info } = console;
  console.info = () => undefined;
  try {
    return await work();
  } finally {
    console.info = info;
  }
}
