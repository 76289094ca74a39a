import { codeHash } from './code-hash.ts';
import { keptEntries } from './kept-entries.ts';
import { sharedMap } from './shared-map.ts';
import type { PageUsages } from './usages.ts';

/** What was found in a text, beside a description of the stack. */
interface Known {
  text: string;
  compose: string;
  found: PageUsages;
}

/** A build reads the same page for its gate, for its blocks and for live code. */
const known = sharedMap<string, Known>('usages of pages');
/** What the file has already. */
const kept = new Set<Known>();

/** What was found in this very text of a page before, by this process or by one before it. */
export function knownUsages(path: string, text: string, compose: string): PageUsages | undefined {
  const last = known.get(path);
  return last?.text === text && last.compose === compose ? last.found : undefined;
}

/** Remembers what was found in a text. */
export function rememberUsages(path: string, one: Known): void {
  known.set(path, one);
}

/**
 * Lets a reading of all pages parse only those that no process has read as they are, with the same code. Where nothing
 * can be kept, it parses all.
 */
export async function withKeptUsages<Result>(siteDir: string, read: () => Promise<Result>): Promise<Result> {
  const code = await codeHash(siteDir);
  const entries = keptEntries<string, Known>(siteDir, 'usages-of-pages');
  if (code && known.size === 0) {
    for (const [path, one] of await entries.recall(code)) {
      known.set(path, one);
      kept.add(one);
    }
  }
  const result = await read();
  if (code && [...known.values()].some((one) => !kept.has(one)) && (await entries.keep(code, [...known]))) {
    for (const one of known.values()) kept.add(one);
  }
  return result;
}
