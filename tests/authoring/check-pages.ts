import { setImmediate } from 'node:timers/promises';
import type { Fault } from '../../src/authoring/messages.ts';
import { frontMatterFaults } from '../../src/plugin/front-matter.ts';
import { findIssues } from '../../src/plugin/gate.ts';
import { readTree, type Tree } from '../../src/plugin/tree.ts';
import type { Issue, IssueCode } from '../../src/snippets/issues.ts';
import { unknownClientNames } from '../facts/names/client-names.ts';
import { proseChecker, readWords } from '../prose/find-faults.ts';
import { isPage } from '../prose/front-matter.ts';
import { prepareClients } from '../snippets/clients.ts';
import { faultOf } from './part.ts';
import { untestedClaims } from './untested-claims.ts';

/**
 * What is wrong with pages and with the sources that they show, by the page: what `npm run check` would say of them. By
 * default of all pages and partial pages.
 */
export async function checkPages(
  siteDir: string,
  wanted?: readonly string[],
): Promise<Record<string, Fault[]>> {
  const [tree, clients, untested] = await Promise.all([
    readTree(siteDir),
    prepareClients(() => {}),
    untestedClaims(siteDir),
  ]);
  const issues = [...(await findIssues(tree)), ...(await unknownClientNames(tree, clients))];
  const errors = issues.filter(({ severity }) => severity === 'error');
  const faultsIn = proseChecker(await readWords(siteDir));
  const checked: Record<string, Fault[]> = {};
  for (const page of wanted ?? [...tree.texts.keys()].filter((path) => /\.mdx?$/.test(path))) {
    // What was saved meanwhile runs, and is told of, between two pages.
    await setImmediate();
    const shown = shownOn(tree, page);
    const found = errors.filter(({ at }) => shown.has(at.path));
    const text = tree.texts.get(page);
    const prose = text === undefined ? [] : await faultsIn(page, text);
    const heads = text !== undefined && isPage(page) ? frontMatterFaults(page, text) : [];
    const issues = [...found, ...heads.map(withCode('front-matter')), ...prose.map(withCode('prose'))];
    checked[page] = [...issues, ...untested.filter(({ at }) => at.path === page)].map((issue) =>
      faultOf(issue, undefined, tree.texts.get(issue.at.path)),
    );
  }
  return checked;
}

function withCode(code: IssueCode): (fault: Omit<Issue, 'code' | 'severity'>) => Issue {
  return (fault) => ({ code, severity: 'error', ...fault });
}

/** The pages that a saved file is part of: itself, or those that show a partial page's blocks. */
function shownOn({ pages }: Tree, page: string): Set<string> {
  const usages = pages.find(({ path }) => path === page)?.usages ?? [];
  return new Set([page, ...usages.flatMap(({ at, source }) => [at.path, source])]);
}
