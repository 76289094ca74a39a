import type { LiveLanguage } from './page.ts';

interface Reason {
  language: LiveLanguage;
  pattern: RegExp;
  why: string;
}

const streams = 'A batch that streams both ways needs Node or CPython: browsers have no such connections.';
const files = 'It reads a file of your computer, and a page has none.';

const reasons: readonly Reason[] = [
  { language: 'ts', pattern: /\.batch\.stream\(|\.ingest\(/, why: streams },
  { language: 'py', pattern: /\.batch\.(stream|experimental)\(|\.ingest\(/, why: streams },
  { language: 'ts', pattern: /from '(node:)?fs(\/promises)?'/, why: files },
  { language: 'py', pattern: /\bopen\(|\bPath\(/, why: files },
];

/** Why a block cannot run in a browser; undefined where it can. */
export function whyNot(code: string, language: LiveLanguage): string | undefined {
  return reasons.find((reason) => reason.language === language && reason.pattern.test(code))?.why;
}
