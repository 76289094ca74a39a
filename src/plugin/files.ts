import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file under a folder of the site, as paths from the site's root, sorted; none where the folder is missing. */
export function filesUnder(siteDir: string, folder: string): Promise<string[]> {
  return listFiles(siteDir, folder, true);
}

/** Every file directly in a folder of the site, in the same way. */
export function filesIn(siteDir: string, folder: string): Promise<string[]> {
  return listFiles(siteDir, folder, false);
}

async function listFiles(siteDir: string, folder: string, recursive: boolean): Promise<string[]> {
  const options = { recursive, withFileTypes: true } as const;
  const entries = await readdir(join(siteDir, folder), options).catch(ignoreMissing);
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return files.map((file) => sitePath(siteDir, file)).sort();
}

/** A file's path from the site's root, written with `/` on every system. */
export function sitePath(siteDir: string, file: string): string {
  return relative(siteDir, file).split(sep).join('/');
}

function ignoreMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
