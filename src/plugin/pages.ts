import type { Issue } from '../snippets/issues.ts';
import type { Page, Usage } from '../snippets/page.ts';
import { knownUsages, rememberUsages } from './kept-usages.ts';
import { findLooseCode } from './loose-code.ts';
import { parseMdx } from './syntax.ts';
import { findUsages, type PageUsages } from './usages.ts';

/** Gives the text of a file by its path from the site's root; fails where there is none. */
export type ReadText = (path: string) => Promise<string>;

/** The pages at the given paths with their blocks as a reader meets them, and what is wrong with their files. */
export async function readPages(
  readText: ReadText,
  paths: readonly string[],
  compose: string,
): Promise<{ pages: Page[]; issues: Issue[]; texts: Map<string, string> }> {
  const texts = new Map<string, string>();
  const files = new Map<string, Promise<PageUsages>>();
  const read = (path: string): Promise<PageUsages> => {
    const file = files.get(path) ?? readFound(path);
    files.set(path, file);
    return file;
  };
  const unfold = async (path: string, within: readonly string[]): Promise<Usage[]> => {
    if (within.includes(path)) return [];
    const { encounters } = await read(path);
    const usages = encounters.map((encounter) =>
      encounter.kind === 'usage' ? [encounter.written.usage] : unfold(encounter.path, [...within, path]),
    );
    return (await Promise.all(usages)).flat();
  };
  const pages = await Promise.all(paths.map(async (path) => ({ path, usages: await unfold(path, []) })));
  const issues = (await Promise.all(files.values())).flatMap((file) => file.issues);
  return { pages, issues, texts };

  async function readFound(path: string): Promise<PageUsages> {
    const text = await readText(path).catch((error: Error) => error);
    // The bundler says where a missing partial is asked for.
    if (text instanceof Error) return noUsages;
    texts.set(path, text);
    return usagesOf(text, path, compose);
  }
}

/** The usages of a page's text, with all that is wrong with its code. */
function usagesOf(text: string, path: string, compose: string): PageUsages {
  const last = knownUsages(path, text, compose);
  if (last) return last;
  const found = findAll(text, path, compose);
  rememberUsages(path, { text, compose, found });
  return found;
}

function findAll(text: string, path: string, compose: string): PageUsages {
  try {
    const root = parseMdx(text);
    const found = findUsages(root, path);
    return { ...found, issues: [...found.issues, ...findLooseCode(text, path, compose)] };
  } catch (error) {
    return { ...noUsages, issues: [unreadablePage(path, error)] };
  }
}

const noUsages: PageUsages = { encounters: [], unreadable: [], texts: [], issues: [] };

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
