import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '../snippets/page.ts';
import { readPublishedRun } from './proof-run.ts';
import type { Tree } from './tree.ts';

/** What pages say of when they were verified. */
export interface Verified {
  /** The day as YYYY-MM-DD; missing where neither a run nor git knows it. */
  date?: string;
  /** Where the run can be read that verified a deployment. */
  run?: string;
  /** The files of the pages on which nothing can be verified, from the site's root. */
  never: string[];
}

/** A deployment is verified by its run; any other tree on the day that its evidence was last recorded in git. */
export async function lastVerified(siteDir: string, tree: Tree): Promise<Verified> {
  const never = tree.pages.filter((page) => !canBeVerified(page, tree)).map(({ path }) => path);
  const file = process.env.PROOF_RUN;
  if (file) {
    const { date, address } = await readPublishedRun(file);
    return { date: date.slice(0, 10), run: address, never };
  }
  const date = await dayOfEvidence(siteDir);
  return { ...(date ? { date } : {}), never };
}

/** It has a block, also one of a partial page, a fence or an example of the catalogue, or it claims a fact. */
function canBeVerified({ path, usages }: Page, { texts }: Tree): boolean {
  return usages.length > 0 || /^ *```|<ErrorExample|\bfact: /m.test(texts.get(path) ?? '');
}

async function dayOfEvidence(cwd: string): Promise<string | undefined> {
  try {
    const words = ['log', '-1', '--format=%cs', '--', 'static/evidence'];
    const { stdout } = await promisify(execFile)('git', words, { cwd });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
