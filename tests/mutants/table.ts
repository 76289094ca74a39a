import { type Judged, kinds, nameOf } from './mutant.ts';

/** What became of all mutants, kind by kind, and the names of those that nothing noticed. */
export function tableOf(all: readonly Judged[]): string {
  const rows = Object.keys(kinds).flatMap((kind) => {
    const own = all.filter(({ mutant }) => mutant.kind === kind);
    return own.length === 0 ? [] : [[kind, ...countsOf(own), killersOf(own)]];
  });
  const head = ['kind', 'mutants', 'killed', 'equivalent', 'survived', 'seconds', 'killed by'];
  const sum = ['all', ...countsOf(all), ''];
  const table = [head, ...rows, sum];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [...lines, ...listed(all, 'equivalent'), ...listed(all, 'survived')].join('\n');
}

function countsOf(own: readonly Judged[]): string[] {
  const fates = (['killed', 'equivalent', 'survived'] as const).map(
    (fate) => own.filter((one) => one.fate === fate).length,
  );
  const seconds = own.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  return [own.length, ...fates, Math.round(seconds)].map(String);
}

function killersOf(own: readonly Judged[]): string {
  const counts = new Map<string, number>();
  for (const { killer, fate } of own)
    if (fate === 'killed') counts.set(killer, (counts.get(killer) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([killer, count]) => `${killer} ${count}`)
    .join(', ');
}

function listed(all: readonly Judged[], wanted: Judged['fate']): string[] {
  const found = all.filter(({ fate }) => fate === wanted);
  const lines = found.map(
    ({ mutant, killer }) => `  ${[nameOf(mutant), ...killer.split('\n')].filter(Boolean).join('\n      ')}`,
  );
  return found.length === 0 ? [] : ['', `${wanted}:`, ...lines];
}
