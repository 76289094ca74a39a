import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Proof } from './prove.ts';
import { writeWhole } from './write-whole.ts';

/** What differs from machine to machine and therefore stands in no evidence. */
export interface RunRecord {
  ran: string;
  node: string;
  python: string;
  system: string;
  processor: string;
  /** How long each subject took, by its title. */
  milliseconds: Record<string, number>;
}

/** Where the last run's record is kept, from the site's root. */
export const runRecordPath = '.cache/run-record.json';

/** Describes a run that has just ended, and this machine. */
export async function recordRun(
  proofs: readonly Proof[],
  python: string,
  now = new Date(),
): Promise<RunRecord> {
  const { stdout } = await promisify(execFile)(python, [
    '-c',
    'import platform; print(platform.python_version())',
  ]);
  const [processor] = cpus();
  return {
    ran: now.toISOString(),
    node: process.versions.node,
    python: stdout.trim(),
    system: `${process.platform} ${process.arch}`,
    processor: `${processor?.model.trim() ?? 'unknown'}, ${cpus().length} cores`,
    milliseconds: Object.fromEntries(
      proofs.map(({ planned, milliseconds }) => [planned.subject.title, Math.round(milliseconds)]),
    ),
  };
}

/** Keeps a run's record beside the site, untracked. */
export async function keepRunRecord(siteDir: string, record: RunRecord): Promise<void> {
  await writeWhole(join(siteDir, runRecordPath), `${JSON.stringify(record, null, 2)}\n`);
}
