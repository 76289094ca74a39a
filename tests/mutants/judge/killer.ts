import type { Issue } from '../../../src/snippets/issues.ts';

/** What refused a run, as the table of mutants names it. */
export function killerOf({ code, message }: Pick<Issue, 'message'> & { code: string }): string {
  if (code !== 'run-failed') return code;
  if (/^(?:TypeScript|Pyright) says/.test(message)) return 'type check';
  if (/\bAssertionError\b/.test(message)) return 'assertion';
  if (/\bWeaviate\w*(?:Error|Exception)\b|UnexpectedStatusCode|[Ss]tatus code: \d/.test(message))
    return 'server';
  if (/asserts nothing|never ran/.test(message)) return 'idle assertion';
  if (/did not end within/.test(message)) return 'time limit';
  return 'error';
}

/** What refused a tree, by the report that people get of it. */
export function killerIn(report: string): string {
  const found = /^\s*\S+:\d+:\d+ {2}(?!note )([a-z0-9-]+) {2}([^\n]*\n[^\n]*)/m.exec(report);
  if (found) return killerOf({ code: found[1] ?? '', message: found[2] ?? '' });
  if (report.includes('does something else than the sources')) return 'program differs from sources';
  if (/when it was recorded, and asserts/.test(report)) return 'fewer assertions';
  if (/not as recorded/.test(report)) return 'verify';
  return report.trim() === '' ? 'exit status' : 'command';
}
