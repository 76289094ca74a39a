import { showHidden } from './hidden-characters.ts';
import type { Issue } from './issues.ts';
import { linesOf } from './lines.ts';
import { inWholeLines } from './whole-lines.ts';

/** The page that explains an issue's code, from the site's root. */
export function errorPage(code: Issue['code']): string {
  return `docs/contributing/errors/${code}`;
}

/**
 * An issue as a terminal shows it: `path:line:column  code`, what is wrong, the line with a caret under the place and
 * its neighbours where the file's text is known, the line mended, the fix, and the page that explains the code.
 */
export function formatIssue(issue: Issue, sourceText?: string): string {
  const { code, severity, at, message, fix } = inWholeLines(issue, sourceText);
  const place = `${at.path}:${at.line}:${at.column}`;
  return [
    `${place}  ${severity === 'note' ? 'note ' : ''}${code}  ${message}`,
    ...codeFrame(issue, sourceText),
    `  fix: ${fix}`,
    `  see: ${errorPage(code)}`,
  ].join('\n');
}

/** All issues, a blank line between them, and a last line that counts them. */
export function formatIssues(
  issues: readonly Issue[],
  textOf?: (path: string) => string | undefined,
): string {
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const notes = issues.length - errors;
  const each = issues.map((issue) => formatIssue(issue, textOf?.(issue.at.path)));
  return [...each, `${counted(errors, 'error')}, ${counted(notes, 'note')}`].join('\n\n');
}

/** The line of an issue as it stands in the file's text, with a caret and its neighbours, and the whole line mended where that is known. */
export function codeFrame(issue: Issue, sourceText?: string): string[] {
  const whole = inWholeLines(issue, sourceText);
  const { corrected } = whole;
  return [
    ...frame(whole, sourceText === undefined ? undefined : linesOf(sourceText)),
    ...(corrected === undefined
      ? []
      : ['  mended:', ...corrected.split('\n').map((line) => `    ${showHidden(line)}`)]),
  ];
}

function frame({ at, found }: Issue, lines: readonly string[] | undefined): string[] {
  const text = lines?.[at.line - 1];
  if (!lines || text === undefined)
    return found === undefined ? [] : [`  found:`, `    ${showHidden(found)}`];
  const width = String(Math.min(at.line + 1, lines.length)).length;
  const row = (line: number) => {
    const shown = lines[line - 1];
    return shown === undefined
      ? []
      : [
          `  ${line === at.line ? '>' : ' '} ${String(line).padStart(width)} | ${showHidden(shown)}`.trimEnd(),
        ];
  };
  const indent = showHidden(text.slice(0, at.column - 1)).replace(/[^\t]/g, ' ');
  return [...row(at.line - 1), ...row(at.line), `    ${' '.repeat(width)} | ${indent}^`, ...row(at.line + 1)];
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
