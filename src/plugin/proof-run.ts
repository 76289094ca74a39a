import { readFile } from 'node:fs/promises';

/** The workflow run that confirmed all evidence before a site was published. */
export interface PublishedRun {
  /** Where the run can be read. */
  address: string;
  commit: string;
  /** When its last shard had confirmed its part. */
  date: string;
  /** SHA-256 of all the evidence that it confirmed. */
  evidence: string;
  /** The digest of each service's image. */
  images: Record<string, string>;
  /** What the snippets ran on, such as `Node 24.21.0`. */
  runtimes: string[];
}

const hash = /^[0-9a-f]{64}$/;

/** The run that a file describes; fails where the file says less than a reader needs. */
export async function readPublishedRun(file: string): Promise<PublishedRun> {
  const run: Partial<PublishedRun> = JSON.parse(await readFile(file, 'utf8'));
  const { address, commit, date, evidence, images, runtimes } = run;
  const wrong = [
    URL.canParse(address ?? '') || 'address',
    /^[0-9a-f]{40}$/.test(commit ?? '') || 'commit',
    !Number.isNaN(Date.parse(date ?? '')) || 'date',
    hash.test(evidence ?? '') || 'evidence',
    Object.values(images ?? {}).some((image) => /@sha256:[0-9a-f]{64}$/.test(image)) || 'images',
    (runtimes ?? []).length > 0 || 'runtimes',
  ].filter((field) => field !== true);
  if (wrong.length === 0) return run as PublishedRun;
  throw new Error(
    `${file} does not describe a run that can be published: ${wrong.join(', ')} is missing or wrong. ` +
      'tests/workflows/gather.ts makes this file; without PROOF_RUN the site builds without it.',
  );
}
