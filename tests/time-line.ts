/** What took how long, in milliseconds. */
export type Part = readonly [what: string, milliseconds: number];

/** Where the time of a run went, as one line: its parts one after the other, then what went on beside them. */
export function timeLine(parts: readonly Part[], beside: readonly Part[] = []): string {
  const inTurn = listed(parts);
  return `Time: ${beside.length === 0 ? inTurn : `${inTurn}; beside them ${listed(beside)}`}.`;
}

/** Milliseconds for people. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function listed(parts: readonly Part[]): string {
  return parts.map(([what, milliseconds]) => `${what} ${seconds(milliseconds)}`).join(', ');
}
