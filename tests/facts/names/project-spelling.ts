import { inlineCodeOf } from '../../../src/plugin/inline-code.ts';
import { readMdx } from '../../../src/plugin/syntax.ts';
import type { Issue } from '../../../src/snippets/issues.ts';
import { nearest } from '../../../src/snippets/nearest.ts';
import type { KnownNames } from './known-names.ts';
import { unmetAnywhere, unmetByContributors, unmetByReaders } from './project-checks.ts';
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
  for (const { value, line, column } of inlineCodeOf(root, text)) {
    const unmet = unmetAnywhere(value, project);
    if (unmet.length === 0)
      unmet.push(
        ...(forContributors ? unmetByContributors(value, project, known) : unmetByReaders(value, project)),
      );
    for (const { name, what, known: candidates, meant = nearest(name, candidates) } of unmet) {
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
  }
  return issues;
}
