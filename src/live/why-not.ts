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

const anyPort = 'Code of this page reaches the server that you chose for it, whatever port it names.';
const reopened = 'On this page a client that an earlier block has closed connects again.';

/** Why the last of some blocks, which has to fail, cannot do so in a browser; undefined where it can. */
export function whyNotFails(codes: readonly string[], language: LiveLanguage): string | undefined {
  const code = codes.at(-1) ?? '';
  if (/\b(grpc_?)?port(=|: )\d/i.test(code)) return anyPort;
  if (codes.slice(0, -1).some((earlier) => /\.close\(\)/.test(earlier))) return reopened;
  return whyNot(code, language);
}
