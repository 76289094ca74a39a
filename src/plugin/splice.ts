/** A piece of a text, from offset to offset, and what comes into its place. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with every edit made. The edits must not overlap; their order does not matter. */
export function splice(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of edits.toSorted((one, other) => one.start - other.start)) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return result + text.slice(done);
}
