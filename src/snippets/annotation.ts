import type { Issue } from './issues.ts';
import { errorPage } from './report.ts';

/** An issue as GitHub Actions reads it from a log, to show it beside the changed line of a pull request. */
export function githubAnnotation({ code, severity, at, message, fix, corrected }: Issue): string {
  const level = severity === 'error' ? 'error' : 'notice';
  const place = Object.entries({ file: at.path, line: at.line, col: at.column, title: code });
  const properties = place.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  const mended = corrected === undefined ? [] : [`mended: ${corrected}`];
  const words = [message, ...mended, `fix: ${fix}`, `see: ${errorPage(code)}`];
  return `::${level} ${properties}::${escapeData(words.join('\n'))}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
