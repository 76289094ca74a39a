import { readTree } from '../../src/plugin/tree.ts';
import type { Log } from '../stack/log.ts';
import { needsRegistries, runWithRegistries } from './run/registries.ts';
import { sourceSubject } from './run/subject.ts';

/** Runs every source that installs packages, where this user's cache does not know how it ends. */
export async function prepareInstalls(siteDir: string, log: Log, signal?: AbortSignal): Promise<void> {
  const { sources } = await readTree(siteDir);
  for (const source of sources) {
    const subject = sourceSubject(source);
    if (subject && needsRegistries(subject)) await runWithRegistries(subject, log, signal);
  }
}
