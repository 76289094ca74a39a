import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { makeDataFolder, removeForgottenData } from './data-folder.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

const usual = process.env.TMPDIR;
let folder = '';

test.beforeEach(async () => {
  folder = await temporaryFolder();
  process.env.TMPDIR = folder;
});

test.afterEach(() => {
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
});

test('leaves the data of a stack that lives alone', async () => {
  const data = await makeDataFolder();
  expect(await removeForgottenData()).toEqual([]);
  await data.remove();
  expect(await readdir(folder)).toEqual([]);
});

test('removes data whose stack is gone', async () => {
  const forgotten = join(folder, 'weaviate-model2vec-stack-gone00');
  await mkdir(join(forgotten, 'data'), { recursive: true });
  // What a killed process leaves of its socket: a file that nobody answers at.
  await writeFile(join(forgotten, 'alive.sock'), '');
  expect(await removeForgottenData()).toEqual([forgotten]);
  expect(await readdir(folder)).toEqual([]);
});

test('gives a folder without a socket a minute, as it may just be in the making', async () => {
  const made = join(folder, 'weaviate-model2vec-stack-new000');
  await mkdir(made);
  expect(await removeForgottenData()).toEqual([]);
  const before = Date.now() / 1000 - 61;
  await utimes(made, before, before);
  expect(await removeForgottenData()).toEqual([made]);
});

test('touches no folder of another name', async () => {
  await mkdir(join(folder, 'weaviate'));
  expect(await removeForgottenData()).toEqual([]);
  expect(await readdir(folder)).toEqual(['weaviate']);
});
