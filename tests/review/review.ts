import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findIssues } from '../../src/plugin/gate.ts';
import { shownBy, versionsOf } from '../../src/plugin/shown.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { formatReview, type ReviewForm, type Seen } from './compare.ts';

/** What readers of this tree see otherwise than readers of a commit, as a text or as Markdown; fails where git has no such commit. */
export async function review(siteDir: string, base: string, form: ReviewForm): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'review-'));
  try {
    checkOut(siteDir, base, folder);
    return formatReview(await seenIn(folder), await seenIn(siteDir), base, form);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function seenIn(siteDir: string): Promise<Seen> {
  const tree = await readTree(siteDir);
  return { shown: shownBy(tree, await findIssues(tree)), versions: versionsOf(tree) };
}

function checkOut(siteDir: string, commit: string, folder: string): void {
  const options = { cwd: siteDir, maxBuffer: 1024 ** 3, stdio: 'pipe' } as const;
  try {
    const archive = execFileSync('git', ['archive', '--format=tar', commit], options);
    execFileSync('tar', ['-x', '-C', folder], { input: archive });
  } catch (cause) {
    throw new Error(`Git has no commit ${commit} here. Write a branch or a commit after --diff.`, { cause });
  }
}
