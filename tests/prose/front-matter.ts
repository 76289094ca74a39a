import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../../src/plugin/files.ts';
import { type FrontMatterFault, frontMatterFaults } from '../../src/plugin/front-matter.ts';

/** What the heads of a tree's pages lack; partial pages have none. */
export async function checkFrontMatter(siteDir = process.cwd()): Promise<FrontMatterFault[]> {
  const found = await Promise.all(['docs', 'src/pages'].map((folder) => filesUnder(siteDir, folder)));
  const pages = found.flat().filter(isPage);
  const faults = await Promise.all(
    pages.map(async (path) => frontMatterFaults(path, await readFile(join(siteDir, path), 'utf8'))),
  );
  return faults.flat();
}

/** Whether a file is a page of its own. */
export function isPage(path: string): boolean {
  return /\.mdx?$/.test(path) && !/(^|\/)_/.test(path);
}
