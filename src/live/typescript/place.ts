/** The line of the cell with this name that this call comes from, through every `await`; undefined for other code. */
export function lineOf(cell: string): number | undefined {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return lineIn(stack, cell);
}

/** The innermost line of a cell in the text of a stack, which all browsers write as `cell-1:line:column`. */
export function lineIn(stack: string, cell: string): number | undefined {
  const place = new RegExp(`\\b${cell}:(\\d+)`).exec(stack);
  return place ? Number(place[1]) : undefined;
}
