import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Claim, findClaims } from '../../src/plugin/claims.ts';
import { filesUnder } from '../../src/plugin/files.ts';
import type { Fact, Facts } from './fact.ts';

/** A fact, and the file that its test stands in. */
export interface WrittenFact {
  id: string;
  path: string;
  fact: Fact;
}

/** Every fact of `tests/facts/about`; an id that stands in two files is an error. */
export async function readFacts(): Promise<WrittenFact[]> {
  const folder = join(import.meta.dirname, 'about');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const found = new Map<string, WrittenFact>();
  for (const name of names) {
    const { facts }: { facts: Facts } = await import(join(folder, name));
    const path = `tests/facts/about/${name}`;
    for (const [id, fact] of Object.entries(facts)) {
      const other = found.get(id);
      if (other) throw new Error(`${path} has the fact ${id}, and ${other.path} too. Rename one of them.`);
      found.set(id, { id, path, fact });
    }
  }
  return [...found.values()];
}

/** Every marked claim of the pages and partials, in the order of their paths. */
export async function readClaims(siteDir: string): Promise<Claim[]> {
  const folders = await Promise.all(
    ['docs', '_includes', 'src/pages'].map((name) => filesUnder(siteDir, name)),
  );
  const pages = folders.flat().filter((path) => /\.mdx?$/.test(path));
  const claims = pages
    .sort()
    .map(async (path) => findClaims(await readFile(join(siteDir, path), 'utf8'), path));
  return (await Promise.all(claims)).flat();
}

/** A sentence for each mark without a test, and for each test without a mark. */
export function unmatched(claims: readonly Claim[], facts: readonly WrittenFact[]): string[] {
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
      .filter(({ id }) => !marked.has(id))
      .map(
        ({ id, path }) =>
          `${path}:1:1  No page claims ${id}. Put {/* fact: ${id} */} before the sentence that does, or remove the test.`,
      ),
  ];
}
