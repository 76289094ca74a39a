import type { Tree } from '../../src/plugin/tree.ts';
import { compareShared, type Difference } from '../../src/snippets/compare.ts';
import type { Evidence } from '../../src/snippets/evidence.ts';
import type { Issue } from '../../src/snippets/issues.ts';
import { findLanguagesThatDiffer } from '../../src/snippets/languages-differ.ts';
import { regionsIn } from './plan.ts';

export interface CrossCheck {
  /** Regions whose two languages print different values. */
  issues: Issue[];
  /** Blocks that print something else in a page's program than in their source, by the program's page. */
  differences: { program: Evidence; differences: Difference[] }[];
}

/** Compares evidence with evidence: Python with TypeScript, and each page's program with the sources it is made of. */
export function crossCheck(evidence: readonly Evidence[], tree: Pick<Tree, 'pages' | 'sources'>): CrossCheck {
  const issues = findLanguagesThatDiffer({ evidence, pages: tree.pages, regionsOf: regionsIn(tree) });
  const inSources = evidence.filter(({ kind }) => kind === 'source').flatMap(({ blocks }) => blocks);
  const programs = evidence.filter(({ kind }) => kind !== 'source');
  const compared = programs.map((program) => {
    const all = compareShared(inSources, program.blocks);
    return { program, differences: all.filter(({ what }) => what === 'output' || what === 'values') };
  });
  return { issues, differences: compared.filter(({ differences }) => differences.length > 0) };
}
