import { type LiveLanguage, runsLive } from '../live/page.ts';
import { whyNot, whyNotFails } from '../live/why-not.ts';
import { evidencePath } from '../snippets/evidence.ts';
import { extractRegions } from '../snippets/extract.ts';
import type { Issue, Position } from '../snippets/issues.ts';
import { languages } from '../snippets/languages.ts';
import type { Usage } from '../snippets/page.ts';
import { parseEvidence } from '../snippets/parse-evidence.ts';
import type { Verdict } from './block.ts';
import { findExamples } from './example-block.ts';
import { codesOf, failingProgram } from './failing-block.ts';
import { fenceLabel } from './fence-block.ts';
import { findFences } from './fences.ts';
import { readMdx } from './syntax.ts';
import type { Tree } from './tree.ts';
import { faultyPlaces, fenceVerdict, usageVerdict } from './verdicts.ts';

/** A block that a page shows, and what it is proven to be. */
export interface CoveredBlock {
  page: string;
  /** Where the page asks for it. */
  at: Position;
  language: string;
  verdict: Verdict;
  /** Why it is an exception: why its languages differ, or why it cannot run in a browser. */
  exception?: string;
}

/** Every block of a tree's pages, those that issues stand against as `unproven`. */
export function coverageOf(tree: Tree, issues: readonly Issue[]): CoveredBlock[] {
  const codes = new Map(
    tree.sources.flatMap((source) =>
      extractRegions(source).regions.map(({ name, text }) => [`${source.path} ${name}`, text] as const),
    ),
  );
  const faults = faultyPlaces(issues);
  const usages = tree.pages.flatMap(({ path: page, usages }) =>
    usages.flatMap((usage): CoveredBlock[] => {
      const { source, region, language, fails, at } = usage;
      const verdict = usageVerdict(usage, faults);
      const exception = exceptionOf(tree, usage, codes.get(`${source} ${region}`) ?? '');
      const block = { page, at, language: languages[language].label, ...(exception ? { exception } : {}) };
      const recorded = tree.evidence.get(evidencePath(source, 'source', language));
      const printed = recorded === undefined ? undefined : parseEvidence(recorded)?.blocks;
      const prints = fails || printed?.some((each) => each.region === region && each.output.length > 0);
      return [
        { ...block, verdict },
        ...(prints && verdict !== 'unproven'
          ? [{ page, at, language: 'output', verdict: 'output' as const }]
          : []),
      ];
    }),
  );
  return [...usages, ...Array.from(tree.texts).flatMap(([path, text]) => written(path, text, faults))];
}

function exceptionOf(tree: Tree, usage: Usage, code: string): string {
  const { language, differs } = usage;
  return [differs, runsLive(language) ? whyNotLive(tree, usage, code, language) : '']
    .filter(Boolean)
    .join(' ');
}

function whyNotLive(tree: Tree, usage: Usage, code: string, language: LiveLanguage): string | undefined {
  if (!usage.fails) return whyNot(code, language);
  const program = failingProgram(tree, usage);
  return program && whyNotFails(codesOf(program), language);
}

/** The fences and the examples that stand in a page or a partial page itself. */
function written(path: string, text: string, faults: readonly Issue['at'][]): CoveredBlock[] {
  const root = /\.mdx?$/.test(path) ? readMdx(text) : undefined;
  if (!root) return [];
  const fences = findFences(root, path).map(
    (fence): CoveredBlock => ({
      page: path,
      at: fence.at,
      language: fenceLabel(fence.language) || 'none',
      verdict: fenceVerdict(fence, faults),
    }),
  );
  const examples = findExamples(root).flatMap(({ part, at }): CoveredBlock[] => {
    const block = { page: path, at: { path, ...at }, language: 'example' };
    return part === 'corrected'
      ? [{ ...block, verdict: 'ran' }]
      : [
          { ...block, verdict: 'fails' },
          { ...block, language: 'output', verdict: 'output' },
        ];
  });
  return [...fences, ...examples];
}

/** An issue for each exception with a reason, where they are not what the word says: under 3 % of all blocks. */
export function tooManyExceptions(blocks: readonly CoveredBlock[]): Issue[] {
  const exceptions = blocks.filter(({ exception }) => exception);
  if (exceptions.length === 0 || exceptions.length / blocks.length < 0.03) return [];
  const share = `${exceptions.length} of ${blocks.length} blocks`;
  return exceptions.map(
    ({ at, exception }): Issue => ({
      code: 'unproven-block',
      severity: 'error',
      at,
      message: `An exception (${exception}) is no exception any more: ${share} are one, and they have to stay under 3 %.`,
      fix: 'Prove this block or another of them.',
    }),
  );
}

/** Coverage for people: a line for each verdict, language and page, and what share is proven. */
export function formatCoverage(blocks: readonly CoveredBlock[]): string {
  const proven = blocks.filter(({ verdict }) => verdict !== 'unproven').length;
  const exceptions = blocks.filter(({ exception }) => exception);
  const share = blocks.length === 0 ? 100 : Math.floor((100 * proven) / blocks.length);
  return [
    ...counts(
      'verdict',
      blocks.map(({ verdict }) => verdict),
    ),
    ...counts(
      'language',
      blocks.map(({ language }) => language),
    ),
    ...counts(
      'page',
      blocks.map(({ page }) => page),
    ),
    `${proven} of ${blocks.length} blocks are proven, ${share} %; ${exceptions.length} with a reasoned exception.`,
    ...exceptions.map(({ page, language, exception }) => `  ${page}, ${language}: ${exception}`),
  ].join('\n');
}

function counts(title: string, values: readonly string[]): string[] {
  const number = (value: string) => values.filter((each) => each === value).length;
  const each = [...new Set(values)].map((value) => ({ value, count: number(value) }));
  const sorted = each.toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  return [`${title}:`, ...sorted.map(({ value, count }) => `  ${String(count).padStart(4)}  ${value}`)];
}
