import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

const tests = join(import.meta.dirname, '..');

/** Makes a site of two sources and one page, of which nothing is recorded. */
export async function scratchSite(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await cp(join(import.meta.dirname, 'fixtures', 'site'), folder, { recursive: true });
  // The server, the clients, the model and the runner are the project's own.
  await symlink(tests, join(folder, 'tests'));
  return folder;
}
