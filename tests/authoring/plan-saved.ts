import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFingerprints } from '../../src/plugin/fingerprints.ts';
import { readTree } from '../../src/plugin/tree.ts';
import { checkTree } from '../../src/snippets/check.ts';
import { decodeSource, isIssue } from '../../src/snippets/decode.ts';
import { evidencePath } from '../../src/snippets/evidence.ts';
import { extractRegions } from '../../src/snippets/extract.ts';
import type { Issue } from '../../src/snippets/issues.ts';
import { inWholeLines } from '../../src/snippets/whole-lines.ts';
import { type Planned, planOf, planOne } from '../snippets/plan.ts';
import { sourceSubject } from '../snippets/run/subject.ts';

/** What is to run, or why nothing can. */
export interface ToRun {
  planned: Planned[];
  issues: Issue[];
}

/** Plans one source without reading the rest of the tree, which takes longer than many a run. */
export async function planSource(siteDir: string, path: string): Promise<ToRun> {
  const source = decodeSource(path, await readFile(join(siteDir, path)));
  if (isIssue(source)) return { planned: [], issues: [source] };
  const issues = extractRegions(source).issues.filter(({ severity }) => severity === 'error');
  const subject = sourceSubject(source);
  if (issues.length > 0 || !subject) return { planned: [], issues };
  const record = evidencePath(path, subject.kind, subject.language);
  const recorded = await readFile(join(siteDir, record), 'utf8').catch(() => undefined);
  const evidence = new Map(recorded === undefined ? [] : [[record, recorded]]);
  const fingerprints = await readFingerprints(siteDir);
  return {
    planned: [await planOne({ subject, origin: { source } }, { evidence, fingerprints })],
    issues: [],
  };
}

/** Plans the programs of a page, in both languages, and those of it that have to fail. */
export async function planPage(siteDir: string, page: string): Promise<ToRun> {
  const tree = await readTree(siteDir);
  const shown = new Set([
    page,
    ...tree.pages.flatMap(({ path, usages }) => (path === page ? usages.map(({ source }) => source) : [])),
  ]);
  const issues = checkTree(tree).filter(({ severity, at }) => severity === 'error' && shown.has(at.path));
  if (issues.length > 0)
    return { planned: [], issues: issues.map((issue) => inWholeLines(issue, tree.texts.get(issue.at.path))) };
  const { planned } = await planOf(tree);
  const own = planned.filter(({ subject: { path } }) => path === page || path.startsWith(`${page}/`));
  return { planned: own, issues: [] };
}
