import { lstat, readlink, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where every Python editor looks for a project's packages. */
const name = '.venv';

/**
 * Lets editors find the packages that Python sources run with: `.venv` becomes a link to the environment in the cache.
 * An environment that somebody made there is left alone.
 */
export async function linkPython(siteDir: string, python: string): Promise<void> {
  const link = join(siteDir, name);
  const environment = dirname(dirname(python));
  const found = await lstat(link).catch(() => undefined);
  if (found && !found.isSymbolicLink()) return;
  if (found && (await readlink(link)) === environment) return;
  await rm(link, { force: true });
  await symlink(environment, link);
}
