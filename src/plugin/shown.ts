import { evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import type { Issue } from '../snippets/issues.ts';
import { type LanguageId, languages } from '../snippets/languages.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import { findClaims } from './claims.ts';
import type { Tree } from './tree.ts';

/** One thing that readers of a page see and that is proven: a block, or a marked claim. */
export interface Shown {
  page: string;
  /** `Python NearTextExample of provider.vectorizer.py`, or `the claim alpha-left-out`; unique on its page. */
  what: string;
  code: string;
  output: string;
  /** Whether anything stands against it. */
  proven: boolean;
}

/** Everything proven that readers of a tree's pages see, in page order. */
export function shownBy(tree: Tree, issues: readonly Issue[]): Shown[] {
  const faults = issues.filter(({ severity }) => severity === 'error').map(({ at }) => at);
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const blocks = tree.pages.flatMap(({ path: page, usages }) =>
    usages.map(({ source, region, language, at }) => ({
      page,
      what: `${languages[language].label} ${region} of ${source.split('/').at(-1)}`,
      code: regions.get(source)?.find(({ name }) => name === region)?.text ?? '',
      output: outputOf(tree, source, region, language),
      proven: !faults.some(({ path, line }) => path === source || (path === at.path && line === at.line)),
    })),
  );
  return [...blocks, ...claimsOf(tree)];
}

/** The versions that decide what a tree's blocks print, by what they are of. */
export function versionsOf({ fingerprints }: Tree): Map<string, string> {
  const { py, ts } = fingerprints;
  return new Map([
    ['Weaviate', py.server],
    ['Python client', py.client],
    ['TypeScript client', ts.client],
    ['model', py.model.slice(0, 12)],
    ['inference service', py.inference.slice(0, 12)],
    ['docker-compose.yml', py.compose.slice(0, 12)],
  ]);
}

function outputOf({ evidence }: Tree, source: string, region: string, language: LanguageId): string {
  const recorded = evidence.get(evidencePath(source, 'source', language));
  const blocks = recorded === undefined ? undefined : parseEvidence(recorded)?.blocks;
  const output = blocks?.find((block) => block.region === region)?.output ?? [];
  return output.map(({ text }) => text).join('\n');
}

function claimsOf({ texts }: Tree): Shown[] {
  const pages = [...texts].filter(([path]) => /\.mdx?$/.test(path));
  return pages.flatMap(([page, text]) =>
    findClaims(text, page).map(({ id, text: code }) => ({
      page,
      what: `the claim ${id}`,
      code,
      output: '',
      proven: true,
    })),
  );
}
