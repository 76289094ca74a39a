import { visit } from 'unist-util-visit';
import { readMdx } from '../../../src/plugin/syntax.ts';
import type { Issue } from '../../../src/snippets/issues.ts';
import { nearest } from '../../../src/snippets/nearest.ts';
import type { KnownNames } from './known-names.ts';
import { unmetAnywhere, unmetByContributors } from './project-checks.ts';
import type { ProjectNames } from './project-names.ts';

/** Inline code of a page that names something of this project which it has not got. */
export function unknownInProject(
  path: string,
  text: string,
  project: ProjectNames,
  known: KnownNames,
): Issue[] {
  const issues: Issue[] = [];
  const forContributors = path.startsWith('docs/contributing/');
  const root = readMdx(text);
  if (!root) return [];
  visit(root, 'inlineCode', ({ value, position }) => {
    const { line = 1, column = 1 } = position?.start ?? {};
    const unmet = unmetAnywhere(value, project);
    if (forContributors && unmet.length === 0) unmet.push(...unmetByContributors(value, project, known));
    for (const { name, what, known: candidates } of unmet) {
      const meant = nearest(name, candidates);
      const corrected = meant && `\`${value.replace(name, meant)}\``;
      issues.push({
        code: 'unknown-name',
        severity: 'error',
        at: { path, line, column },
        message: `${name} is ${what}.`,
        fix: corrected ? `Write ${corrected}.` : 'Mend the name, or say it without backticks.',
        found: `\`${value}\``,
        ...(corrected ? { corrected } : {}),
      });
    }
  });
  return issues;
}
