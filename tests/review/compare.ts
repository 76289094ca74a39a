import { diffLines } from 'diff';
import type { Shown } from '../../src/plugin/shown.ts';

/** What readers see of a tree, and the versions that it ran on. */
export interface Seen {
  shown: readonly Shown[];
  versions: ReadonlyMap<string, string>;
}

/** What changes for readers from one tree to another: a table of versions, then page by page and block by block. */
export function formatReview(before: Seen, now: Seen, base: string): string {
  const versions = versionTable(before.versions, now.versions, base);
  const pages = [...new Set([...before.shown, ...now.shown].map(({ page }) => page))];
  const changes = pages.map((page) => ({ page, lines: changesOf(page, before.shown, now.shown) }));
  const changed = changes.filter(({ lines }) => lines.length > 0);
  const count = changed.reduce(
    (sum, { lines }) => sum + lines.filter((line) => /^ {2}\S/.test(line)).length,
    0,
  );
  const last =
    count === 0 && versions.length === 0
      ? `Readers see nothing else than at ${base}.`
      : `${count} ${count === 1 ? 'block or claim' : 'blocks or claims'} on ${changed.length} ${changed.length === 1 ? 'page' : 'pages'} changed since ${base}.`;
  return [...versions, ...changed.flatMap(({ page, lines }) => [page, ...lines]), last].join('\n');
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

function changesOf(page: string, before: readonly Shown[], now: readonly Shown[]): string[] {
  const [old, fresh] = [before, now].map((all) => all.filter((each) => each.page === page));
  const names = [...new Set([...(old ?? []), ...(fresh ?? [])].map(({ what }) => what))];
  return names.flatMap((what) => {
    const was = old?.find((each) => each.what === what);
    const is = fresh?.find((each) => each.what === what);
    const code = marked(was?.code ?? '', is?.code ?? '');
    const output = marked(was?.output ?? '', is?.output ?? '');
    const verdict = was && is && was.proven !== is.proven ? [`    ${proof(was)} -> ${proof(is)}`] : [];
    if (code.length + output.length + verdict.length === 0) return [];
    const title = was ? (is ? what : `${what}, removed`) : `${what}, new`;
    return [`  ${title}`, ...code, ...(output.length > 0 ? ['    prints', ...output] : []), ...verdict];
  });
}

function proof({ proven }: Shown): string {
  return proven ? 'proven' : 'not proven';
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
