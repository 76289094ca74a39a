import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Evidence } from '../../src/snippets/evidence.ts';
import { canonicalJson } from '../../src/snippets/fingerprint.ts';
import { type Beside, writeBeside } from './write-whole.ts';

/** Evidence and where it is kept, from the site's root. */
export interface Written {
  path: string;
  evidence: Evidence;
}

/** Writes all of this evidence, or none: a record takes its place only when every other one is on the disk beside its own. */
export async function writeEvidence(siteDir: string, all: readonly Written[]): Promise<void> {
  const ready: Beside[] = [];
  try {
    for (const { path, evidence } of all) ready.push(await besideRecord(siteDir, path, evidence));
    for (const record of ready) await record.take();
  } finally {
    // What has taken its place is no longer beside it.
    await Promise.all(ready.map((record) => record.drop()));
  }
}

async function besideRecord(siteDir: string, path: string, evidence: Evidence): Promise<Beside> {
  try {
    return await writeBeside(join(siteDir, path), canonicalJson(evidence));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : cause;
    const way = 'Every record is as it was. Make room, then run `npm run verify -- --accept` again.';
    throw new Error(`${path} could not be written: ${why}.\n${way}`, { cause });
  }
}

/** Removes the records of what is no more. */
export async function removeEvidence(siteDir: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(join(siteDir, path), { force: true });
}
