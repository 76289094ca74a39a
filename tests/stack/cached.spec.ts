import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { cached, findCached } from './cached.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

const usual = process.env.XDG_CACHE_HOME;
let made = 0;
const thing = {
  what: 'the thing',
  name: 'thing-1',
  needs: 'it',
  make: async (folder: string) => {
    made += 1;
    await pause(700);
    await writeFile(join(folder, 'it'), 'whole');
  },
};

test.beforeEach(async () => {
  process.env.XDG_CACHE_HOME = await temporaryFolder();
  made = 0;
});

test.afterEach(() => {
  if (usual === undefined) delete process.env.XDG_CACHE_HOME;
  else process.env.XDG_CACHE_HOME = usual;
});

test('makes a thing once for two runs at once; the second says why it waits', async () => {
  const said: string[] = [];
  const log = (line: string) => said.push(line);
  const [first, second] = await Promise.all([cached(thing, log), cached(thing, log)]);
  expect(first).toBe(second);
  expect(made).toBe(1);
  expect(said).toEqual(['Another run is making the thing; waiting for it.']);
  expect(await cached(thing, log)).toBe(first);
  expect(made).toBe(1);
});

test('makes anew what an interrupted run has left half-made', async () => {
  const folder = join(process.env.XDG_CACHE_HOME ?? '', 'weaviate-model2vec-docs', thing.name);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'it'), 'ha');
  expect(await findCached(thing)).toBeUndefined();
  expect(await cached(thing, () => undefined)).toBe(folder);
  expect(await readFile(join(folder, 'it'), 'utf8')).toBe('whole');
});

test('keeps nothing of a making that fails, and lets the next one try', async () => {
  const fails = { ...thing, make: () => Promise.reject(new Error('The disk is full.')) };
  await expect(cached(fails, () => undefined)).rejects.toThrow('The disk is full.');
  expect(await findCached(thing)).toBeUndefined();
  const folder = await cached(thing, () => undefined);
  expect(await readdir(folder)).toEqual(['.complete', 'it']);
});
