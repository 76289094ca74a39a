import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Issue } from '../snippets/issues.ts';
import type { Page, Usage } from '../snippets/page.ts';
import { parseMdx } from './syntax.ts';
import { findUsages, type PageUsages } from './usages.ts';

/** The pages at the given paths with their blocks as a reader meets them, and what is wrong with their files. */
export async function readPages(
  siteDir: string,
  paths: readonly string[],
): Promise<{ pages: Page[]; issues: Issue[] }> {
  const files = new Map<string, Promise<PageUsages>>();
  const read = (path: string): Promise<PageUsages> => {
    const file = files.get(path) ?? readUsages(siteDir, path);
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
  return { pages, issues };
}

async function readUsages(siteDir: string, path: string): Promise<PageUsages> {
  const text = await readFile(join(siteDir, path), 'utf8').catch((error: NodeJS.ErrnoException) => error);
  // The bundler says where a missing partial is asked for.
  if (text instanceof Error) return noUsages;
  try {
    return findUsages(parseMdx(text), path);
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
