/** The lines that `1,3-5` names, counted from 1; undefined where it names none. */
export function parseLineRanges(written: string): ReadonlySet<number> | undefined {
  const ranges = written.split(',').map((part) => /^\s*(\d+)(?:\s*-\s*(\d+))?\s*$/.exec(part));
  const lines = new Set<number>();
  for (const range of ranges) {
    if (!range) return undefined;
    const [first, last] = [Number(range[1]), Number(range[2] ?? range[1])];
    for (let line = first; line <= last; line++) lines.add(line);
  }
  return lines.size > 0 ? lines : undefined;
}
