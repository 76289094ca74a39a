import { readFile } from 'node:fs/promises';
import { githubAnnotation } from '../src/snippets/annotation.ts';
import type { Issue } from '../src/snippets/issues.ts';
import { errorPage, formatIssue } from '../src/snippets/report.ts';
import { inWholeLines } from '../src/snippets/whole-lines.ts';

/** An issue as machines get it: with whole lines, and the page that explains its code. */
export type ToldIssue = Issue & { see: string };

/** Issues as one object for machines has them. */
export async function forMachines(issues: readonly Issue[]): Promise<ToldIssue[]> {
  const texts = await textsOf(issues);
  return issues.map((issue) => ({
    ...inWholeLines(issue, texts.get(issue.at.path)),
    see: errorPage(issue.code),
  }));
}

/** Issues as GitHub shows them, a line each. */
export async function annotations(issues: readonly Issue[]): Promise<string> {
  return (await forMachines(issues)).map(githubAnnotation).join('\n');
}

/** Issues with the lines that they stand on, a blank line between them. */
export async function forPeople(issues: readonly Issue[]): Promise<string> {
  const texts = await textsOf(issues);
  return issues.map((issue) => formatIssue(issue, texts.get(issue.at.path))).join('\n\n');
}

/** The text of each file that an issue stands in, as far as it can be read. */
async function textsOf(issues: readonly Issue[]): Promise<Map<string, string>> {
  const paths = [...new Set(issues.map(({ at }) => at.path))];
  const read = paths.map(async (path) => {
    const text = await readFile(path, 'utf8').catch(() => undefined);
    return text === undefined ? [] : [[path, text] as const];
  });
  return new Map((await Promise.all(read)).flat());
}
