import { diffLines } from 'diff';

/** What a block printed before, and what it prints now. */
export interface OutputChange {
  page: string;
  block: string;
  before: string;
  now: string;
}

/** A Markdown table of the lines that are printed otherwise, a row for each; empty where every line is the same. */
export function outputTable(changes: readonly OutputChange[]): string[] {
  const rows = changes.flatMap(({ page, block, before, now }) =>
    changedLines(before, now).map(([was, is], index) =>
      row([index === 0 ? `${page}, ${block}` : '', inCode(was), inCode(is)]),
    ),
  );
  if (rows.length === 0) return [];
  return [row(['page, block', 'before', 'now']), row(['---', '---', '---']), ...rows, ''];
}

/** Pairs of lines, one on the left for each on the right as far as there are any. */
function changedLines(before: string, now: string): [string | undefined, string | undefined][] {
  const pairs: [string | undefined, string | undefined][] = [];
  let gone: string[] = [];
  const leave = (added: readonly string[]) => {
    for (let index = 0; index < Math.max(gone.length, added.length); index += 1)
      pairs.push([gone[index], added[index]]);
    gone = [];
  };
  for (const { added, removed, value } of diffLines(before, now, { ignoreNewlineAtEof: true })) {
    const lines = value.replace(/\n$/, '').split('\n');
    if (removed) gone = lines;
    else leave(added ? lines : []);
  }
  leave([]);
  return pairs;
}

function inCode(line: string | undefined): string {
  if (line === undefined) return 'nothing';
  if (line.trim() === '') return 'an empty line';
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  // A bar ends a cell, in code too.
  return `${ticks}${space}${line.replaceAll('|', '\\|')}${space}${ticks}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
