/**
 * Removes the leading white space that all lines share, compared character by character: a tab never counts as
 * spaces. Lines of nothing but white space become empty and have no say in what is shared.
 */
export function dedent(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const shared = filled.map(indentationOf).reduce(commonStart, filled[0] ?? '');
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(shared.length)));
}

/** The spaces and tabs that a line starts with. */
export function indentationOf(line: string): string {
  return /^[ \t]*/.exec(line)?.[0] ?? '';
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
