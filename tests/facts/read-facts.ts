import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Claim, findClaims } from '../../src/plugin/claims.ts';
import { filesUnder } from '../../src/plugin/files.ts';
import { readMdx, withMdxMarks } from '../../src/plugin/syntax.ts';
import type { Fact, Facts } from './fact.ts';

/** A fact, and the file that its test stands in. */
export interface WrittenFact {
  id: string;
  path: string;
  fact: Fact;
}

/** Every fact of `tests/facts/about`; throws a sentence with its place where a file cannot be read or repeats an id. */
export async function readFacts(): Promise<WrittenFact[]> {
  const folder = join(import.meta.dirname, 'about');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const found = new Map<string, WrittenFact>();
  for (const name of names) {
    const path = `tests/facts/about/${name}`;
    const { facts }: { facts: Facts } = await import(join(folder, name)).catch((cause: Error) => {
      throw new Error(`${path}:1:1  It cannot be loaded: ${cause.message}. Mend this file.`, { cause });
    });
    for (const [id, fact] of Object.entries(facts)) {
      const other = found.get(id);
      if (other)
        throw new Error(`${path}:1:1  It has the fact ${id}, and ${other.path} too. Rename one of them.`);
      found.set(id, { id, path, fact });
    }
  }
  return [...found.values()];
}

/** Every marked claim of the pages and partials, in the order of their paths. */
export async function readClaims(siteDir: string): Promise<Claim[]> {
  return (await readTexts(siteDir)).flatMap(({ path, text }) => findClaims(text, path));
}

/** The facts named on pages that are not valid MDX: what is claimed of them can be read once those are mended. */
export async function readHiddenMarks(siteDir: string): Promise<Set<string>> {
  const texts = (await readTexts(siteDir)).map(({ text }) => withMdxMarks(text));
  const unreadable = texts.filter((text) => !readMdx(text));
  const marks = unreadable.flatMap((text) => [...text.matchAll(/\{\/\*\s*fact:\s*([\w-]+)\s*\*\/\}/g)]);
  return new Set(marks.flatMap(([, id]) => id ?? []));
}

async function readTexts(siteDir: string): Promise<{ path: string; text: string }[]> {
  const folders = await Promise.all(
    ['docs', '_includes', 'src/pages'].map((name) => filesUnder(siteDir, name)),
  );
  const pages = folders.flat().filter((path) => /\.mdx?$/.test(path));
  const texts = pages
    .sort()
    .map(async (path) => ({ path, text: await readFile(join(siteDir, path), 'utf8') }));
  return Promise.all(texts);
}

/** A sentence for each mark without a test, and for each test without a mark that is not hidden either. */
export function unmatched(
  claims: readonly Claim[],
  facts: readonly WrittenFact[],
  hidden: ReadonlySet<string> = new Set(),
): string[] {
  const tested = new Set(facts.map(({ id }) => id));
  const marked = new Set(claims.map(({ id }) => id));
  return [
    ...claims
      .filter(({ id }) => !tested.has(id))
      .map(
        ({ id, at }) =>
          `${at.path}:${at.line}:${at.column}  No test shows the fact ${id}. Add '${id}' to a file of tests/facts/about.`,
      ),
    ...facts
      .filter(({ id }) => !marked.has(id) && !hidden.has(id))
      .map(
        ({ id, path }) =>
          `${path}:1:1  No page claims ${id}. Put {/* fact: ${id} */} before the sentence that does, or remove the test.`,
      ),
  ];
}
