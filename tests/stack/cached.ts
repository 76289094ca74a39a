import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { cacheFolder } from './cache-folder.ts';
import type { Log } from './log.ts';

/** Something that takes long to make and is kept in the cache folder. */
export interface Cached {
  /** What it is, for people: `Weaviate 1.39.3`. */
  what: string;
  /** Its folder's name, which has to change whenever its content would. */
  name: string;
  /** A file in the folder without which what is there cannot be used. */
  needs: string;
  /** Makes it in the given empty folder. */
  make(folder: string): Promise<void>;
}

/** The folder of something cached, if it is there whole. */
export async function findCached({
  name,
  needs,
}: Pick<Cached, 'name' | 'needs'>): Promise<string | undefined> {
  const folder = join(cacheFolder(), name);
  return (await exists(join(folder, '.complete'))) && (await exists(join(folder, needs)))
    ? folder
    : undefined;
}

/** The folder of something cached; makes it first if it is not there, once however many runs ask for it. */
export async function cached(wanted: Cached, log: Log): Promise<string> {
  const found = await findCached(wanted);
  if (found) return found;
  const folder = join(cacheFolder(), wanted.name);
  await mkdir(cacheFolder(), { recursive: true });
  const release = await lockFolder(folder, () =>
    log(`Another run is making ${wanted.what}; waiting for it.`),
  );
  try {
    const meanwhile = await findCached(wanted);
    if (meanwhile) return meanwhile;
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder);
    await wanted.make(folder).catch((cause: Error) => {
      throw new Error(`Making ${wanted.what} did not work: ${cause.message}`, { cause });
    });
    // Written last: a run that is cut off leaves a folder without it, which the next run makes anew.
    await writeFile(join(folder, '.complete'), '');
    return folder;
  } finally {
    await release();
  }
}

/** Waits for a lock beside a folder; says so once where someone else holds it. */
export async function lockFolder(folder: string, onWait: () => void): Promise<() => Promise<void>> {
  const options = { realpath: false, stale: 10_000 };
  for (let waited = false; ; waited = true) {
    try {
      return await lock(folder, options);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ELOCKED')) throw error;
      if (!waited) onWait();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
