import { relative } from 'node:path';
import { type Annotated, githubAnnotation } from '../src/snippets/annotation.ts';

/** A fault that a check has found, as machines are told of it. */
export type Fault = Annotated;

/** How a check ended, and what it found. */
export interface Checked {
  passed: boolean;
  faults: Fault[];
}

/** Faults as GitHub shows them, a line each. */
export function annotations(faults: readonly Fault[]): string {
  return faults.map(githubAnnotation).join('\n');
}

/** What `tsc --pretty false` says, one fault a message. */
export function fromTypes(said: string): Fault[] {
  const found = said.matchAll(/^(\S[^(\n]*)\((\d+),(\d+)\): error (TS\d+: .*(?:\n +.*)*)/gm);
  return [...found].map(([, path = '', line, column, message = '']) =>
    error('type', { path, line: Number(line), column: Number(column) }, message),
  );
}

/** What a tool says in GitHub's own format, `::error file=a.ts,line=1,col=2::message`. */
export function fromAnnotations(code: string, said: string): Fault[] {
  const found = said.matchAll(/^::(?:error|warning|notice) ([^\n]*?)::(.*)$/gm);
  return [...found].map(([, properties = '', message = '']) => {
    const {
      file = '',
      line,
      col,
      title,
    } = Object.fromEntries(properties.split(',').map((property) => property.split('=', 2).map(unescaped)));
    const at = { path: relative(process.cwd(), file), line: Number(line ?? 1), column: Number(col ?? 1) };
    return error(code, at, `${title}: ${unescaped(message)}`);
  });
}

/** A fault of each sentence that begins with its place: `a.md:1:2  message`. */
export function fromSentences(code: string, sentences: readonly string[]): Fault[] {
  return sentences.map((sentence) => {
    const [, path = '', line = 1, column = 1, message = sentence] =
      /^(\S+?)(?::(\d+):(\d+))? {2}(.*)$/s.exec(sentence) ?? [];
    return error(code, { path, line: Number(line), column: Number(column) }, message);
  });
}

/** What was found; where a check failed and none of its faults could be read, all that it said as one. */
export function orWhole(code: string, passed: boolean, faults: readonly Fault[], said: string): Fault[] {
  if (passed || faults.length > 0) return [...faults];
  return [
    error(code, { path: 'package.json', line: 1, column: 1 }, said.trim() || `The check of ${code} failed.`),
  ];
}

function error(code: string, at: Fault['at'], message: string): Fault {
  return { code, severity: 'error', at, message };
}

function unescaped(text: string): string {
  const marks: Record<string, string> = { '%0A': '\n', '%0D': '\r', '%2C': ',', '%3A': ':', '%25': '%' };
  return text.replace(/%(?:0A|0D|2C|3A|25)/gi, (mark) => marks[mark.toUpperCase()] ?? mark);
}
