import { findClaims } from '../../src/plugin/claims.ts';
import { runTool } from '../stack/run-tool.ts';

/** The paths that a merge commit changes in what it is merged into; both places of what was moved. */
export async function changedPaths(): Promise<string[]> {
  const listed = await runTool('git', ['diff', '--name-only', '--no-renames', '-z', 'HEAD^1', 'HEAD']);
  return listed.split('\0').filter(Boolean);
}

/**
 * Whether what a merge commit changes in a file is prose that no test reads: a page's, which is still there, and whose
 * marked claims are what they were. What pages include, and the pages made from the kinds of problems, are read by tests.
 */
export async function isProse(path: string): Promise<boolean> {
  if (!/^docs\/.+\.mdx?$/.test(path) || path.split('/').includes('_includes')) return false;
  if (path.startsWith('docs/contributing/errors/')) return false;
  const [before, after] = await Promise.all([textIn('HEAD^1', path), textIn('HEAD', path)]);
  return after !== undefined && claimsIn(before ?? '', path) === claimsIn(after, path);
}

async function textIn(commit: string, path: string): Promise<string | undefined> {
  const listed = await runTool('git', ['ls-tree', '--name-only', commit, '--', path]);
  return listed ? runTool('git', ['show', `${commit}:${path}`]) : undefined;
}

/** The claims of a page, wherever they stand on it, as a text to compare. */
function claimsIn(page: string, path: string): string {
  const claims = findClaims(page, path).map(({ id, text, literals }) => JSON.stringify([id, text, literals]));
  return claims.sort().join('\n');
}
