import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file under a folder of the site, as paths from the site's root, sorted; none where the folder is missing. */
export async function filesUnder(siteDir: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(siteDir, folder), { recursive: true, withFileTypes: true }).catch(
    ignoreMissing,
  );
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
