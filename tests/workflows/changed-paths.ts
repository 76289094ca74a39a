import { runTool } from '../stack/run-tool.ts';

/** The paths that a merge commit changes in what it is merged into; both places of what was moved. */
export async function changedPaths(): Promise<string[]> {
  const listed = await runTool('git', ['diff', '--name-only', '--no-renames', '-z', 'HEAD^1', 'HEAD']);
  return listed.split('\0').filter(Boolean);
}

/** Whether a path holds prose: a page, and nothing that a page includes. */
export function isProse(path: string): boolean {
  return /^docs\/.+\.mdx?$/.test(path) && !path.split('/').includes('_includes');
}
