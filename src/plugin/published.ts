import { execFileSync } from 'node:child_process';

/** The commit that is being published; a tree that git does not know has none, and links lead to its newest. */
export function publishedCommit(siteDir: string): string {
  return git(siteDir, ['rev-parse', 'HEAD']) ?? 'HEAD';
}

function git(cwd: string, words: string[]): string | undefined {
  try {
    return execFileSync('git', words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
