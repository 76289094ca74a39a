import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What one shard of a run says once all of its tests have passed. */
export interface Confirmation {
  shard: number;
  shards: number;
  commit: string;
  date: string;
  /** SHA-256 of all the evidence that its tests were run against. */
  evidence: string;
  /** The digest of each service's image; none where its tests needed no stack. */
  images: Record<string, string>;
  runtimes: string[];
}

/** Where shards keep their confirmations, from the site's root. */
export const confirmationFolder = '.cache/confirmations';

/** What each shard kept, in the order of their numbers. */
export async function readConfirmations(siteDir: string): Promise<Confirmation[]> {
  const folder = join(siteDir, confirmationFolder);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text): Confirmation => JSON.parse(text)).sort((one, other) => one.shard - other.shard);
}

/** Why confirmations are not those of one run, whole and of one mind; undefined where they are. */
export function whyNotOneRun(confirmations: readonly Confirmation[]): string | undefined {
  const [first] = confirmations;
  if (!first) return 'No shard confirmed anything.';
  const missing = Array.from({ length: first.shards }, (_, index) => index + 1).filter(
    (shard) => !confirmations.some((confirmation) => confirmation.shard === shard),
  );
  if (missing.length > 0) return `Of ${first.shards} shards, these confirmed nothing: ${missing.join(', ')}.`;
  const onStack = confirmations.filter(({ images }) => Object.keys(images).length > 0);
  if (onStack.length === 0) return 'No shard ran anything on an image.';
  for (const field of ['shards', 'commit', 'evidence', 'images'] as const) {
    const asked = field === 'images' ? onStack : confirmations;
    const said = asked.map((confirmation) => JSON.stringify(confirmation[field]));
    if (new Set(said).size === 1) continue;
    const each = asked.map(({ shard }, index) => `\n  shard ${shard}: ${said[index]}`).join('');
    return `The shards do not agree on ${field}:${each}`;
  }
  return undefined;
}
