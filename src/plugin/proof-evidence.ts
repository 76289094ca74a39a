import { sha256 } from '../snippets/fingerprint.ts';

/** One SHA-256 for all evidence, of what `sha256sum` prints for its files in the order of their paths. */
export async function evidenceHash(evidence: ReadonlyMap<string, string>): Promise<string> {
  const paths = [...evidence.keys()].sort();
  const lines = paths.map(async (path) => `${await sha256(evidence.get(path) ?? '')}  ${path}\n`);
  return sha256((await Promise.all(lines)).join(''));
}
