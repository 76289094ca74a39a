import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'playwright/test';

// Short, as the sockets in a data folder have paths of at most 107 bytes.
const made: string[] = [];

/** An empty folder that is gone when the tests of a file have run. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'st-'));
  made.push(folder);
  return folder;
}

/** The same inside the checkout, from where the project's packages are found. */
export async function folderInCheckout(): Promise<string> {
  const cache = join(import.meta.dirname, '..', '..', '.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'st-'));
  made.push(folder);
  return folder;
}

/** Removes the folders that were made here; called once at the head of a file that uses it. */
export function removeTemporaryFolders(): void {
  test.afterAll(() =>
    Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))),
  );
}
