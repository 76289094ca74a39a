import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SnippetTree } from '../../../src/snippets/index.ts';
import {
  decodeSource,
  type Issue,
  isIssue,
  isSource,
  languageOf,
  type Page,
} from '../../../src/snippets/index.ts';

interface WrittenPage {
  path: string;
  usages: (Omit<Page['usages'][number], 'at'> & { at: string })[];
}

/** A small tree in a folder: sources, and `pages.json` with the usages of its pages, each at `path:line:column`. */
export interface TreeFixture {
  title: string;
  folder: string;
  tree: SnippetTree & { issues: Issue[] };
  textOf: (path: string) => string | undefined;
}

/** Each folder of `fixtures/<kind>`, with its name as a sentence. */
export function treeFixtures(kind: 'trees' | 'programs'): TreeFixture[] {
  const root = join(import.meta.dirname, 'fixtures', kind);
  return readdirSync(root).map((name) => readTreeFixture(name, join(root, name)));
}

function readTreeFixture(name: string, folder: string): TreeFixture {
  const read = readdirSync(folder)
    .filter((file) => languageOf(file))
    .map((file) => decodeSource(file, readFileSync(join(folder, file))));
  const sources = read.filter(isSource);
  const pages: WrittenPage[] = JSON.parse(readFileSync(join(folder, 'pages.json'), 'utf8'));
  return {
    title: name.replaceAll('-', ' '),
    folder,
    tree: { sources, pages: pages.map(readPage), issues: read.filter(isIssue) },
    textOf: (path) => sources.find((source) => source.path === path)?.text,
  };
}

function readPage({ path, usages }: WrittenPage): Page {
  return {
    path,
    usages: usages.map(({ at, ...usage }) => {
      const [, file = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(at) ?? [];
      return { ...usage, at: { path: file, line: Number(line), column: Number(column) } };
    }),
  };
}
