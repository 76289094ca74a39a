import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../src/snippets/evidence.ts';
import { canonicalJson } from '../../src/snippets/fingerprint.ts';
import { writeWhole } from './write-whole.ts';

/** Evidence and where it is kept, from the site's root. */
export interface Written {
  path: string;
  evidence: Evidence;
}

/** Writes evidence, each file whole or not at all; a file that cannot be written keeps what it held. */
export async function writeEvidence(siteDir: string, all: readonly Written[]): Promise<void> {
  const done: string[] = [];
  for (const { path, evidence } of all) {
    try {
      await writeWhole(join(siteDir, path), canonicalJson(evidence));
      done.push(path);
    } catch (error) {
      const why = error instanceof Error ? error.message : error;
      const rest = all
        .slice(done.length)
        .map((left) => `\n  ${left.path}`)
        .join('');
      throw new Error(`${path} could not be written: ${why}.\nThese records are as they were:${rest}`);
    }
  }
}

/** Removes the records of what is no more. */
export async function removeEvidence(siteDir: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(siteDir, path), { force: true });
}
