import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeSource, isIssue } from '../snippets/decode.ts';
import type { Issue } from '../snippets/issues.ts';
import { languageOf } from '../snippets/languages.ts';
import type { Page } from '../snippets/page.ts';
import type { Source } from '../snippets/source.ts';
import { filesUnder } from './files.ts';
import { type Fingerprints, readFingerprints } from './fingerprints.ts';
import { withKeptUsages } from './kept-usages.ts';
import { readPages } from './pages.ts';

/** What a tree runs and what is recorded of it. All paths are from the site's root, written with `/`. */
export interface Records {
  /** Every file that may hold regions, by path; a file that is not UTF-8 is an issue instead. */
  sources: Source[];
  /** The text of each evidence file, by its path. */
  evidence: ReadonlyMap<string, string>;
  /** What decides a run besides the bytes, for each language that runs. */
  fingerprints: Fingerprints;
  /** What was wrong with the files as they were read. */
  issues: Issue[];
}

/** Everything that decides what the site publishes, read once. */
export interface Tree extends Records {
  /** Every page, partials unfolded in place. */
  pages: Page[];
  /** The text of every source and page, by its path. */
  texts: ReadonlyMap<string, string>;
}

/** The stack's own description is a source too. */
export const compose = 'tests/stack/docker-compose.yml';

/** What the stack is started with: the containers of the tests come up from these very files. */
export const bootSources: readonly string[] = [compose, 'tests/stack/boot.sh'];

/** Reads the whole tree: the only door through which sources, pages and evidence come in. */
export async function readTree(siteDir: string): Promise<Tree> {
  return withPages(siteDir, await readRecords(siteDir));
}

/** Reads all but the pages, which take most of the time. */
export async function readRecords(siteDir: string): Promise<Records> {
  const [shared, docs, recorded, stack] = await Promise.all(
    ['_includes', 'docs', 'static/evidence', 'tests/stack'].map((folder) => filesUnder(siteDir, folder)),
  );
  const content = [...(shared ?? []), ...(docs ?? [])];
  const paths = content.filter((path) => isIncluded(path) && languageOf(path));
  const boot = (stack ?? []).filter((path) => bootSources.includes(path));
  const decoded = await Promise.all(
    [...paths, ...boot].map(async (path) => decodeSource(path, await readFile(join(siteDir, path)))),
  );
  const evidence = (recorded ?? []).filter((path) => path.endsWith('.json'));
  const texts = await Promise.all(evidence.map((path) => readFile(join(siteDir, path), 'utf8')));
  return {
    sources: decoded.flatMap((read) => (isIssue(read) ? [] : [read])),
    evidence: new Map(evidence.map((path, index) => [path, texts[index] ?? ''])),
    fingerprints: await readFingerprints(siteDir),
    issues: decoded.filter(isIssue),
  };
}

/** The whole tree, of which all but the pages is read. */
export async function withPages(siteDir: string, records: Records): Promise<Tree> {
  const readText = (path: string) => readFile(join(siteDir, path), 'utf8');
  const [paths, description] = await Promise.all([pagePaths(siteDir), readText(compose)]);
  const found = await withKeptUsages(siteDir, () => readPages(readText, paths, description));
  return {
    ...records,
    pages: found.pages,
    issues: [...records.issues, ...found.issues],
    texts: new Map([...records.sources.map(({ path, text }) => [path, text] as const), ...found.texts]),
  };
}

/** Every file of a site that is a page of its own. */
export async function pagePaths(siteDir: string): Promise<string[]> {
  const folders = await Promise.all(['docs', 'src/pages'].map((folder) => filesUnder(siteDir, folder)));
  return folders.flat().filter(isPage);
}

function isIncluded(path: string): boolean {
  return path.split('/').includes('_includes');
}

/** Files and folders whose names start with `_` make no pages, as in Docusaurus. */
function isPage(path: string): boolean {
  return /\.mdx?$/.test(path) && !path.split('/').some((segment) => segment.startsWith('_'));
}
