import { execFileSync } from 'node:child_process';
import { evidencePath } from '../snippets/evidence.ts';
import { readPublishedRun } from './proof-run.ts';
import type { Tree } from './tree.ts';

/** What pages say of when they were verified. */
export interface Verified {
  /** The day as YYYY-MM-DD; missing where neither a run nor git knows it. */
  date?: string;
  /** Where the run can be read that verified a deployment. */
  run?: string;
  /** The files of the pages that have a program, from the site's root. */
  pages: string[];
}

/** A deployment is verified by its run; any other tree on the day that its evidence was last recorded in git. */
export async function lastVerified(siteDir: string, tree: Tree): Promise<Verified> {
  const pages = tree.pages.map(({ path }) => path).filter((path) => hasProgram(path, tree));
  const file = process.env.PROOF_RUN;
  if (file) {
    const { date, address } = await readPublishedRun(file);
    return { date: date.slice(0, 10), run: address, pages };
  }
  const date = dayOfEvidence(siteDir);
  return { ...(date ? { date } : {}), pages };
}

function hasProgram(page: string, { evidence }: Tree): boolean {
  return (['py', 'ts'] as const).some((language) => evidence.has(evidencePath(page, 'program', language)));
}

function dayOfEvidence(cwd: string): string | undefined {
  try {
    const words = ['log', '-1', '--format=%cs', '--', 'static/evidence'];
    return execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
