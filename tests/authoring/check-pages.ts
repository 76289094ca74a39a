import type { Fault } from '../../src/authoring/messages.ts';
import { frontMatterFaults } from '../../src/plugin/front-matter.ts';
import { findIssues } from '../../src/plugin/gate.ts';
import { readTree, type Tree } from '../../src/plugin/tree.ts';
import { unknownClientNames } from '../facts/names/client-names.ts';
import { proseChecker, readWords } from '../prose/find-faults.ts';
import { isPage } from '../prose/front-matter.ts';
import { prepareClients } from '../snippets/clients.ts';
import { faultOf } from './part.ts';
import { untestedClaims } from './untested-claims.ts';

/** What is wrong with pages and with the sources that they show: what `npm run check` would say of them. */
export async function checkPages(
  siteDir: string,
  pages: readonly string[],
): Promise<Record<string, Fault[]>> {
  const [tree, clients, untested] = await Promise.all([
    readTree(siteDir),
    prepareClients(() => {}),
    untestedClaims(siteDir),
  ]);
  const issues = [...(await findIssues(tree)), ...(await unknownClientNames(tree, clients))];
  const errors = issues.filter(({ severity }) => severity === 'error');
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
    return [
      page,
      [
        ...found.map((issue) => faultOf(issue, undefined, tree.texts.get(issue.at.path))),
        ...faults,
        ...untested.filter(isOn(page)),
      ],
    ];
  });
  return Object.fromEntries(await Promise.all(checked));
}

function isOn(page: string): (fault: Fault) => boolean {
  return ({ place }) => place.startsWith(`${page}:`);
}

/** The pages that a saved file is part of: itself, or those that show a partial page's blocks. */
function shownOn({ pages }: Tree, page: string): Set<string> {
  const usages = pages.find(({ path }) => path === page)?.usages ?? [];
  return new Set([page, ...usages.flatMap(({ at, source }) => [at.path, source])]);
}
