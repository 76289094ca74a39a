import type { Issue } from './issues.ts';

/** Issues by path, line and column, each once: a partial's block is met again on every page that has the partial. */
export function inOrder(issues: readonly Issue[]): Issue[] {
  const sorted = issues.toSorted(
    (one, other) =>
      compare(one.at.path, other.at.path) ||
      one.at.line - other.at.line ||
      one.at.column - other.at.column ||
      compare(one.code, other.code) ||
      compare(one.message, other.message),
  );
  return sorted.filter(
    (issue, index) => index === 0 || JSON.stringify(issue) !== JSON.stringify(sorted[index - 1]),
  );
}

function compare(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
