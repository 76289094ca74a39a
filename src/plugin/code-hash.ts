import { join } from 'node:path';
import { sha256 } from '../snippets/fingerprint.ts';
import { fileHash } from './file-hash.ts';
import { filesUnder } from './files.ts';

/** The code as this process began with it: what it finds is of that, even where a file has changed since. */
const codes = new Map<string, Promise<string | undefined>>();

/** What decides what our code makes of a text besides the text; undefined where a site has none of this code. */
export function codeHash(siteDir: string): Promise<string | undefined> {
  const code = codes.get(siteDir) ?? hashCode(siteDir);
  codes.set(siteDir, code);
  return code;
}

async function hashCode(siteDir: string): Promise<string | undefined> {
  const folders = await Promise.all(
    ['src/plugin', 'src/snippets'].map((folder) => filesUnder(siteDir, folder)),
  );
  if (folders.some((files) => files.length === 0)) return undefined;
  const files = [...folders.flat(), 'package-lock.json'];
  const hashes = await Promise.all(files.map((path) => fileHash(join(siteDir, path))));
  return sha256([process.version, ...hashes].join('\n'));
}
