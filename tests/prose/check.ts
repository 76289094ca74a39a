import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../../src/plugin/files.ts';
import { type ProseFault, proseChecker, readWords } from './find-faults.ts';

const folders = ['docs', '_includes', 'src/pages'];
const files = ['README.md', 'CONTRIBUTING.md'];

/** What spelling and style have against every page, partial and note of a tree; logs how many were read. */
export async function checkProse(
  log: (line: string) => void,
  siteDir = process.cwd(),
): Promise<ProseFault[]> {
  const found = await Promise.all(folders.map((name) => filesUnder(siteDir, name)));
  const pages = [...files, ...found.flat()].filter((path) => /\.mdx?$/.test(path));
  const faultsOf = proseChecker(await readWords(siteDir));
  const faults = await Promise.all(
    pages.map(async (path) => faultsOf(path, await readFile(join(siteDir, path), 'utf8'))),
  );
  log(`The prose of ${pages.length} files was read.`);
  return faults.flat();
}
