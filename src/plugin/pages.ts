import type { Issue } from '../snippets/issues.ts';
import type { Page, Usage } from '../snippets/page.ts';
import { knownUsages, rememberUsages } from './kept-usages.ts';
import type { PageUsages } from './usages.ts';

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

const noUsages: PageUsages = { encounters: [], unreadable: [], texts: [], issues: [] };

/** The usages of a page's text, with all that is wrong with its code. */
export async function usagesOf(text: string, path: string, compose: string): Promise<PageUsages> {
  const last = knownUsages(path, text, compose);
  if (last) return last;
  // The parser is loaded only for a page that is new: a tree of known pages is read without it.
  const { parseUsages } = await import('./parse-usages.ts');
  const found = parseUsages(text, path, compose);
  rememberUsages(path, { text, compose, found });
  return found;
}
