import { readFile, stat } from 'node:fs/promises';
import { sha256 } from '../snippets/fingerprint.ts';

const known = new Map<string, { state: string; hash: Promise<string> }>();

/** SHA-256 of a file's bytes; a file that has not been touched since the last call is not read again. */
export async function fileHash(file: string): Promise<string> {
  const { mtimeMs, ctimeMs, size } = await stat(file);
  const state = `${mtimeMs} ${ctimeMs} ${size}`;
  const last = known.get(file);
  if (last?.state === state) return last.hash;
  const hash = readFile(file).then(sha256);
  known.set(file, { state, hash });
  return hash;
}
