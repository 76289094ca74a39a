import { relative } from 'node:path';
import type { Issue, IssueCode, Position } from '../src/snippets/issues.ts';

/** How a check ended, and what it found. */
export interface Checked {
  passed: boolean;
  faults: Issue[];
}

/** The next keystroke where a tool says what is wrong, and nothing else. */
const fixes: Partial<Record<IssueCode, string>> = {
  type: 'Give the value the type that is asked for, or ask for its type.',
  lint: 'Run `npm run check -- --fix`, and mend by hand what is left.',
  workflow: 'Mend this line of the workflow.',
};

/** What `tsc --pretty false` says, one fault a message. */
export function fromTypes(said: string): Issue[] {
  const found = said.matchAll(/^(\S[^(\n]*)\((\d+),(\d+)\): error (TS\d+: .*(?:\n +.*)*)/gm);
  return [...found].map(([, path = '', line, column, message = '']) =>
    error('type', { path, line: Number(line), column: Number(column) }, message),
  );
}

/** What a tool says in GitHub's own format, `::error file=a.ts,line=1,col=2::message`. */
export function fromAnnotations(code: IssueCode, said: string): Issue[] {
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

/** A fault of each sentence that begins with its place and ends with what to do: `a.md:1:2  message. Add this.` */
export function fromSentences(code: IssueCode, sentences: readonly string[]): Issue[] {
  return sentences.map((sentence) => {
    const [, path = '', line = 1, column = 1, message = sentence, fix] =
      /^(\S+?):(\d+):(\d+) {2}(.*?\.) ([A-Z].*)$/s.exec(sentence) ?? [];
    return error(code, { path, line: Number(line), column: Number(column) }, message, fix);
  });
}

/** What was found; where a check failed and none of its faults could be read, all that it said as one. */
export function orWhole(code: IssueCode, passed: boolean, faults: readonly Issue[], said: string): Issue[] {
  if (passed || faults.length > 0) return [...faults];
  return [
    error(code, { path: 'package.json', line: 1, column: 1 }, said.trim() || `The check of ${code} failed.`),
  ];
}

function error(code: IssueCode, at: Position, message: string, fix = fixes[code]): Issue {
  return { code, severity: 'error', at, message, fix: fix ?? 'Mend this place.' };
}

function unescaped(text: string): string {
  const marks: Record<string, string> = { '%0A': '\n', '%0D': '\r', '%2C': ',', '%3A': ':', '%25': '%' };
  return text.replace(/%(?:0A|0D|2C|3A|25)/gi, (mark) => marks[mark.toUpperCase()] ?? mark);
}
