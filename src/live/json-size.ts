/**
 * How many characters a value takes as JSON, about; infinite for more than `most`, undefined for a value that JSON cannot
 * have. It throws for nothing, and looks no further once it knows.
 */
export function jsonSize(value: unknown, most: number): number | undefined {
  const waiting: unknown[] = [value];
  let size = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') size += next.length + 2;
    else if (next === null || typeof next === 'boolean' || typeof next === 'number') size += 5;
    else if (Array.isArray(next)) {
      size += 2 + next.length;
      if (size <= most) for (const inside of next) waiting.push(inside);
    } else if (isPlain(next)) {
      const entries = Object.entries(next);
      size += entries.reduce((sum, [key]) => sum + key.length + 4, 2);
      if (size <= most) for (const [, inside] of entries) waiting.push(inside);
    } else return undefined;
    if (size > most) return Number.POSITIVE_INFINITY;
  }
  return size;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
