import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { evidencePath, type Output } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import type { Issue, Position } from '../snippets/issues.ts';
import { type LanguageId, languages } from '../snippets/languages.ts';
import type { Usage } from '../snippets/page.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import { recordOf } from '../snippets/program.ts';
import type { Verdict } from './block.ts';
import { findClaims } from './claims.ts';
import { failingProgram, shownBelow } from './failing-block.ts';
import { fenceLabel } from './fence-block.ts';
import { findFences } from './fences.ts';
import { readMdx, restore } from './syntax.ts';
import type { Tree } from './tree.ts';
import { faultyPlaces, fenceVerdict, usageVerdict } from './verdicts.ts';

/** One thing that readers of a page see and that is proven: a block, or a marked claim. */
export interface Shown {
  page: string;
  /** `Python NearTextExample of provider.vectorizer.py`, `YAML below "Values"`, or `the claim alpha-left-out`; unique on its page. */
  what: string;
  code: string;
  /** What stands below the code: what it printed, and how it failed. */
  output: string;
  /** What a block is proven to be; a claim has none. */
  verdict?: Verdict;
}

/** Everything proven that readers of a tree's pages see, in page order. */
export function shownBy(tree: Tree, issues: readonly Issue[]): Shown[] {
  const faults = faultyPlaces(issues);
  const regions = new Map(tree.sources.map((source) => [source.path, extractRegions(source).regions]));
  const blocks = tree.pages.flatMap(({ path: page, usages }) =>
    usages.map((usage): Shown => {
      const { source, region, language } = usage;
      return {
        page,
        what: blockName(usage),
        code: regions.get(source)?.find(({ name }) => name === region)?.text ?? '',
        output: textOf(usage.fails ? failureOf(tree, usage) : printedBy(tree, source, region, language)),
        verdict: usageVerdict(usage, faults),
      };
    }),
  );
  const pages = [...tree.texts].filter(([path]) => /\.mdx?$/.test(path));
  return [
    ...blocks,
    ...pages.flatMap(([page, text]) => [...fencesOf(page, text, faults), ...claimsOf(page, text)]),
  ];
}

/** A region's name for people: `Python NearTextExample of provider.vectorizer.py`. */
export function blockName({
  source,
  region,
  language,
}: Pick<Usage, 'source' | 'region' | 'language'>): string {
  return `${languages[language].label} ${region} of ${source.split('/').at(-1)}`;
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

function textOf(prints: readonly { text: string }[]): string {
  return prints.map(({ text }) => text).join('\n');
}

function printedBy({ evidence }: Tree, source: string, region: string, language: LanguageId): Output[] {
  const recorded = evidence.get(evidencePath(source, 'source', language));
  const blocks = recorded === undefined ? undefined : parseEvidence(recorded)?.blocks;
  return blocks?.find((block) => block.region === region)?.output ?? [];
}

/** A block that fails shows what was recorded of the blocks before it, with it. */
function failureOf(tree: Tree, usage: Usage): { text: string }[] {
  const program = failingProgram(tree, usage);
  if (!program) return [];
  const { subject, kind, language } = recordOf(program);
  const recorded = tree.evidence.get(evidencePath(subject, kind, language));
  const evidence = recorded === undefined ? undefined : parseEvidence(recorded);
  return evidence ? shownBelow(evidence) : [];
}

/** Fences have no names, so each is called after the heading that it stands below. */
function fencesOf(page: string, text: string, faults: readonly Position[]): Shown[] {
  const root = readMdx(text);
  if (!root) return [];
  const headings = root.children.filter((node) => node.type === 'heading');
  const seen = new Map<string, number>();
  return findFences(root, page).map((fence) => {
    const above = headings.findLast(({ position }) => (position?.end.offset ?? 0) <= fence.start);
    const place = above ? `below "${headingText(above)}"` : 'at the head of the page';
    const name = `${fenceLabel(fence.language) || 'the fence'} ${place}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return {
      page,
      what: count === 1 ? name : `${name}, number ${count}`,
      code: fence.text,
      output: '',
      verdict: fenceVerdict(fence, faults),
    };
  });
}

/** Without its id. */
function headingText(heading: Nodes): string {
  return restore(plainText(heading))
    .replace(/\{#[\w-]+\}/, '')
    .trim();
}

function claimsOf(page: string, text: string): Shown[] {
  return findClaims(text, page).map(({ id, text: code }) => ({
    page,
    what: `the claim ${id}`,
    code,
    output: '',
  }));
}
