import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'playwright/test';
import { restOf } from './rest.ts';
import { secondServer } from './second-server.ts';

let observed: Promise<void> | undefined;

/** A dynamic index keeps no files of a graph until it has more objects than its threshold, and then it does. */
export function expectDynamic(): Promise<void> {
  observed ??= observe();
  return observed;
}

async function observe(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'dynamic-'));
  const server = await secondServer({ ASYNC_INDEXING: 'true' }, folder);
  await server.ready();
  const { ask } = restOf(server.rest);
  const threshold = 10;
  const own = {
    vectorizer: { none: {} },
    vectorIndexType: 'dynamic',
    vectorIndexConfig: { distance: 'cosine', threshold },
  };
  const insert = async (objects: number) => {
    for (let index = 0; index < objects; index++) {
      const vectors = { own: Array.from({ length: 8 }, () => Math.random()) };
      expect((await ask('POST', '/v1/objects', { class: 'Sample', vectors })).status).toBe(200);
    }
  };
  const isGraph = async () =>
    (await readdir(folder, { recursive: true })).some((path) => path.includes('hnsw.commitlog'));
  try {
    expect((await ask('POST', '/v1/schema', { class: 'Sample', vectorConfig: { own } })).status).toBe(200);
    await insert(threshold / 2);
    await pause(5000);
    expect(await isGraph()).toBe(false);
    await insert(threshold);
    await expect.poll(isGraph).toBe(true);
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
