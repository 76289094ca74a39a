import type { Issue } from '../snippets/issues.ts';
import { findLooseCode } from './loose-code.ts';
import { parseMdx } from './syntax.ts';
import { findUsages, type PageUsages } from './usages.ts';

/** What a page's text has of blocks, and what is wrong with its code; `compose` describes the stack. */
export function parseUsages(text: string, path: string, compose: string): PageUsages {
  try {
    const root = parseMdx(text);
    const found = findUsages(root, path);
    return { ...found, issues: [...found.issues, ...findLooseCode(text, path, compose)] };
  } catch (error) {
    return { encounters: [], unreadable: [], texts: [], issues: [unreadablePage(path, error)] };
  }
}

/** The parser names the place in the error's own fields, or only in its words, as in `(3:1-3:7)`. */
function unreadablePage(path: string, error: unknown): Issue {
  const {
    line,
    column,
    reason = String(error),
  } = error as { line?: number; column?: number; reason?: string };
  const [, wordLine = 1, wordColumn = 1] = /\((\d+):(\d+)/.exec(reason) ?? [];
  return {
    code: 'unreadable-usage',
    severity: 'error',
    at: { path, line: line ?? Number(wordLine), column: column ?? Number(wordColumn) },
    message: `The page is not valid MDX, so its blocks cannot be read. ${reason}.`,
    fix: 'Mend the page at this place.',
  };
}
