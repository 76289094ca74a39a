import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesUnder } from '../../src/plugin/files.ts';
import { type ProseFault, proseChecker, readWords } from './find-faults.ts';
import { wayFaults } from './ways.ts';

const folders = ['docs', '_includes', 'src/pages'];
const files = ['README.md', 'CONTRIBUTING.md'];

/**
 * What spelling and style have against every page, partial and note of a tree, and which pages lead nowhere; logs how
 * many were read.
 */
export async function checkProse(
  log: (line: string) => void,
  siteDir = process.cwd(),
): Promise<ProseFault[]> {
  const found = await Promise.all(folders.map((name) => filesUnder(siteDir, name)));
  const pages = [...files, ...found.flat()].filter((path) => /\.mdx?$/.test(path));
  const faultsOf = proseChecker(await readWords(siteDir));
  const texts = await Promise.all(
    pages.map(async (path) => [path, await readFile(join(siteDir, path), 'utf8')] as const),
  );
  const prose = await Promise.all(texts.map(([path, text]) => faultsOf(path, text)));
  log(`The prose of ${pages.length} files was read.`);
  return [...prose.flat(), ...wayFaults(new Map(texts))];
}
