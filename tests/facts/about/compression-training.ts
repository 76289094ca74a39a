import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { restOf } from '../rest.ts';
import { type SecondServer, secondServer } from '../second-server.ts';

/** What a quantizer that has to learn does with a few vectors, without and with indexing in the background. */
export const facts: Facts = {
  'training-at-once': async () => {
    const variable = 'ASYNC_INDEXING';
    await onServer({}, async ({ make, insert, switchOn, compressed }) => {
      await make({});
      await insert(2);
      expect(await compressed()).toBe(false);
      await switchOn({ enabled: true });
      await expect.poll(compressed).toBe(true);
    });
    return [variable];
  },

  /** The request succeeds, and what has failed stands in the log; objects that come later start nothing. */
  'training-of-nothing': async () => {
    const message = 'compress command cannot be executed before inserting some data';
    await onServer({}, async ({ make, insert, switchOn, compressed, server }) => {
      await make({});
      await switchOn({ enabled: true });
      await server.says(message);
      expect(server.log()).toContain(message);
      await insert(2);
      await pause(3000);
      expect(await compressed()).toBe(false);
    });
    return [message];
  },

  /** On from the start, with a limit that is passed by far. */
  'training-from-the-start': async () => {
    await onServer({}, async ({ make, insert, compressed }) => {
      await make({ enabled: true, trainingLimit: 3 });
      await insert(10);
      await pause(3000);
      expect(await compressed()).toBe(false);
    });
    return ['sq'];
  },

  'training-waits': async () => {
    const limit = 5;
    await onServer({ ASYNC_INDEXING: 'true' }, async ({ make, insert, compressed }) => {
      await make({ enabled: true, trainingLimit: limit });
      await insert(limit);
      await pause(8000);
      expect(await compressed()).toBe(false);
      await insert(limit);
      await expect.poll(compressed).toBe(true);
    });
    return [];
  },
};

interface Sample {
  server: SecondServer;
  make(sq: object): Promise<void>;
  insert(objects: number): Promise<void>;
  switchOn(sq: object): Promise<void>;
  compressed(): Promise<boolean>;
}

/** Starts a server of its own, for one collection whose objects bring their vectors. */
async function onServer(
  environment: Record<string, string>,
  use: (sample: Sample) => Promise<void>,
): Promise<void> {
  const server = await secondServer(environment);
  await server.ready();
  const { ask } = restOf(server.rest);
  const path = '/v1/schema/Sample';
  try {
    await use({
      server,
      async make(sq) {
        const own = { vectorizer: { none: {} }, vectorIndexType: 'hnsw', vectorIndexConfig: { sq } };
        const { status } = await ask('POST', '/v1/schema', { class: 'Sample', vectorConfig: { own } });
        expect(status).toBe(200);
      },
      async insert(objects) {
        for (let index = 0; index < objects; index++) {
          const vectors = { own: Array.from({ length: 8 }, () => Math.random()) };
          expect((await ask('POST', '/v1/objects', { class: 'Sample', vectors })).status).toBe(200);
        }
      },
      async switchOn(sq) {
        const { body } = await ask('GET', path);
        const { vectorConfig } = body as { vectorConfig: { own: { vectorIndexConfig: { sq: object } } } };
        Object.assign(vectorConfig.own.vectorIndexConfig.sq, sq);
        expect((await ask('PUT', path, body)).status).toBe(200);
      },
      async compressed() {
        const { body } = await ask('GET', '/v1/nodes?output=verbose');
        const { nodes } = body as { nodes: { shards: { compressed: boolean }[] }[] };
        return nodes[0]?.shards[0]?.compressed ?? false;
      },
    });
  } finally {
    await server.stop();
  }
}
