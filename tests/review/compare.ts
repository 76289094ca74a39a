import { diffLines } from 'diff';
import type { Shown } from '../../src/plugin/shown.ts';
import { type OutputChange, outputTable } from './output-table.ts';

/** What readers see of a tree, and the versions that it ran on. */
export interface Seen {
  shown: readonly Shown[];
  versions: ReadonlyMap<string, string>;
}

/** A text for a terminal, or Markdown in which the tables are tables. */
export type ReviewForm = 'text' | 'markdown';

/** What changes for readers from one tree to another: tables of versions and of what they change, then page by page and block by block. */
export function formatReview(before: Seen, now: Seen, base: string, form: ReviewForm = 'text'): string {
  const versions = versionTable(before.versions, now.versions, base);
  const outputs = versions.length > 0 ? outputTable(changedOutputs(before.shown, now.shown)) : [];
  const pages = [...new Set([...before.shown, ...now.shown].map(({ page }) => page))];
  const told = outputs.length > 0 ? 'in the table' : 'here';
  const changes = pages.map((page) => ({ page, lines: changesOf(page, before.shown, now.shown, told) }));
  const changed = changes.filter(({ lines }) => lines.length > 0);
  const counts = pages.map((page) => changesOf(page, before.shown, now.shown, 'here').filter(isTitle).length);
  const count = counts.reduce((sum, each) => sum + each, 0);
  const onPages = counts.filter((each) => each > 0).length;
  const last =
    count === 0 && versions.length === 0
      ? `Readers see nothing else than at ${base}.`
      : `${count} ${count === 1 ? 'block or claim' : 'blocks or claims'} on ${onPages} ${onPages === 1 ? 'page' : 'pages'} changed since ${base}.`;
  const byPage = changed.flatMap(({ page, lines }) => [page, ...lines]);
  return [...versions, ...outputs, ...(form === 'markdown' ? fenced(byPage) : byPage), last].join('\n');
}

/** Lines that Markdown shows as they are, whatever fences they hold themselves. */
function fenced(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
  return [`${fence}text`, ...lines, fence, ''];
}

function versionTable(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
  base: string,
): string[] {
  const rows = [...now].filter(([what, version]) => before.get(what) !== version);
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['version of', base, 'now']),
    line(['---', '---', '---']),
    ...rows.map(([what, version]) => line([what, before.get(what) ?? 'none', version])),
    '',
  ];
}

/** Where a change of what a block prints is told: with the block, or in the table of all of them. */
type OutputTold = 'here' | 'in the table';

function changesOf(
  page: string,
  before: readonly Shown[],
  now: readonly Shown[],
  outputTold: OutputTold,
): string[] {
  return pairsOf(page, before, now).flatMap(({ what, was, is }) => {
    const code = marked(was?.code ?? '', is?.code ?? '');
    const output = outputTold === 'here' ? marked(was?.output ?? '', is?.output ?? '') : [];
    const verdict =
      was && is && was.verdict !== is.verdict ? [`    ${verdictOf(was)} -> ${verdictOf(is)}`] : [];
    if (code.length + output.length + verdict.length === 0) return [];
    const title = was ? (is ? what : `${what}, removed`) : `${what}, new`;
    return [`  ${title}`, ...code, ...(output.length > 0 ? ['    prints', ...output] : []), ...verdict];
  });
}

function isTitle(line: string): boolean {
  return /^ {2}\S/.test(line);
}

/** What a block prints otherwise, of blocks that both trees have or only one of them. */
function changedOutputs(before: readonly Shown[], now: readonly Shown[]): OutputChange[] {
  const pages = [...new Set([...before, ...now].map(({ page }) => page))];
  return pages.flatMap((page) =>
    pairsOf(page, before, now).map(({ what, was, is }) => ({
      page,
      block: what,
      before: was?.output ?? '',
      now: is?.output ?? '',
    })),
  );
}

interface Pair {
  what: string;
  was: Shown | undefined;
  is: Shown | undefined;
}

function pairsOf(page: string, before: readonly Shown[], now: readonly Shown[]): Pair[] {
  const [old = [], fresh = []] = [before, now].map((all) => all.filter((each) => each.page === page));
  const names = [...new Set([...old, ...fresh].map(({ what }) => what))];
  const find = (all: readonly Shown[], what: string) => all.find((each) => each.what === what);
  return names.map((what) => ({ what, was: find(old, what), is: find(fresh, what) }));
}

function verdictOf({ verdict }: Shown): string {
  return verdict ?? 'no verdict';
}

/** The lines that differ, after `-` and `+`; those that stay are left out. */
function marked(before: string, now: string): string[] {
  if (before === now) return [];
  return diffLines(before, now, { ignoreNewlineAtEof: true })
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ added, value }) =>
      value
        .replace(/\n$/, '')
        .split('\n')
        .map((line) => `    ${added ? '+' : '-'} ${line}`),
    )
    .filter((line) => line.trim().length > 1 || (before !== '' && now !== ''));
}
