import type { Fault } from '../../src/authoring/messages.ts';
import { frontMatterFaults } from '../../src/plugin/front-matter.ts';
import { findIssues } from '../../src/plugin/gate.ts';
import { readTree, type Tree } from '../../src/plugin/tree.ts';
import { proseChecker, readWords } from '../prose/find-faults.ts';
import { isPage } from '../prose/front-matter.ts';
import { faultOf } from './part.ts';

/** What is wrong with pages and with the sources that they show: what the gate would say, and their prose. */
export async function checkPages(
  siteDir: string,
  pages: readonly string[],
): Promise<Record<string, Fault[]>> {
  const tree = await readTree(siteDir);
  const errors = (await findIssues(tree)).filter(({ severity }) => severity === 'error');
  const faultsIn = proseChecker(await readWords(siteDir));
  const checked = pages.map(async (page): Promise<[string, Fault[]]> => {
    const shown = shownOn(tree, page);
    const found = errors.filter(({ at }) => shown.has(at.path));
    const text = tree.texts.get(page);
    const prose = text === undefined ? [] : await faultsIn(page, text);
    const heads = text !== undefined && isPage(page) ? frontMatterFaults(page, text) : [];
    const faults = [...heads, ...prose].map(({ at: { path, line, column }, ...words }) => {
      return { place: `${path}:${line}:${column}`, ...words };
    });
    return [page, [...found.map((issue) => faultOf(issue)), ...faults]];
  });
  return Object.fromEntries(await Promise.all(checked));
}

/** The pages that a saved file is part of: itself, or those that show a partial page's blocks. */
function shownOn({ pages }: Tree, page: string): Set<string> {
  const usages = pages.find(({ path }) => path === page)?.usages ?? [];
  return new Set([page, ...usages.flatMap(({ at, source }) => [at.path, source])]);
}
