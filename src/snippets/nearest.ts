/**
 * The candidate that a misspelt name most likely means: the one with the fewest typing errors, letter case aside;
 * undefined where even that one has more than a third of the name's letters wrong.
 */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const errors = typingErrors(name.toLowerCase(), candidate.toLowerCase());
    if (errors < fewest) [best, fewest] = [candidate, errors];
  }
  return best;
}

/**
 * The name that a word is but for a slip, letter case, hyphens and underscores aside; undefined where the word is one
 * of the names, or like none of them.
 */
export function nearMiss(word: string, names: readonly string[]): string | undefined {
  const bare = bareOf(word);
  if (bare.length < 4 || names.includes(word)) return undefined;
  const most = Math.max(1, Math.floor(bare.length / 7));
  return names.find((name) => {
    const other = bareOf(name);
    return Math.abs(other.length - bare.length) <= most && typingErrors(bare, other) <= most;
  });
}

function bareOf(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}

/** How many letters must be added, removed, changed or swapped with their neighbour to turn one word into another. */
export function typingErrors(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
        swapped ? at(before, column - 2) + 1 : Infinity,
      );
    }
    [before, above] = [above, current];
  }
  return at(above, other.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity;
}
