import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Proof } from '../snippets/prove.ts';
import { verify } from '../snippets/verify-tree.ts';

/**
 * Records what has run of a source or a page as `npm run verify -- --accept` does, with its checks and its words, but
 * for running it again: the page has shown the run. Gives why nothing was recorded; undefined where it was.
 */
export async function accept(
  siteDir: string,
  path: string,
  proofs: ReadonlyMap<string, Proof>,
): Promise<string | undefined> {
  const lines: string[] = [];
  const log = (line: string) => lines.push(line);
  const options = { siteDir, changed: false, accept: true, paths: [join(siteDir, path)] };
  try {
    const done = await verify(
      {
        ...options,
        proveAll: async (planned) =>
          planned.map((one) => {
            const known = proofs.get(one.path);
            if (!known || !isDeepStrictEqual(known.planned.expected, one.expected)) {
              throw new Error(`${one.subject.title} is not what ran. Save it again.`);
            }
            return { ...known, planned: one };
          }),
      },
      log,
      new AbortController().signal,
    );
    return done ? undefined : lines.join('\n');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
