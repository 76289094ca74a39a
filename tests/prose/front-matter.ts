import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../../src/plugin/files.ts';
import { frontMatterFaults } from '../../src/plugin/front-matter.ts';

/** Whether every page says at its head what it has to; partial pages have none. */
export async function checkFrontMatter(
  log: (line: string) => void,
  siteDir = process.cwd(),
): Promise<boolean> {
  const found = await Promise.all(['docs', 'src/pages'].map((folder) => filesUnder(siteDir, folder)));
  const pages = found.flat().filter(isPage);
  const faults = await Promise.all(
    pages.map(async (path) => frontMatterFaults(path, await readFile(join(siteDir, path), 'utf8'))),
  );
  for (const { at, message, fix } of faults.flat())
    log(`${at.path}:${at.line}:${at.column}  ${message}\n  fix: ${fix}`);
  return faults.flat().length === 0;
}

/** Whether a file is a page of its own. */
export function isPage(path: string): boolean {
  return /\.mdx?$/.test(path) && !/(^|\/)_/.test(path);
}
