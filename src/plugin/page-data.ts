import type { Tree } from './tree.ts';
import { lastVerified, type Verified } from './verified.ts';

/** What the foot of a page needs to know. */
export interface PageData extends Verified {
  /** The files of the pages that ask by themselves whether they helped, from the site's root. */
  asking: string[];
}

export async function pageData(siteDir: string, tree: Tree): Promise<PageData> {
  const asking = tree.pages.map(({ path }) => path).filter((path) => asks(tree.texts.get(path) ?? ''));
  return { ...(await lastVerified(siteDir, tree)), asking };
}

/** It imports the feedback, or the partial page that has it. */
function asks(page: string): boolean {
  return /^import .*\/(DocsFeedback|docs-feedback\.mdx)\b/m.test(page);
}
