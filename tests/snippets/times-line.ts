/** Milliseconds of one run of everything. */
export interface Times {
  /** Until workers and the check of types could start. */
  prepared: number;
  /** From then on until each stack was there. */
  stacks: readonly number[];
  /** From then on until all types were checked. */
  types: number;
  /** From then on until everything had run. */
  runs: number;
  /** What each run took by itself. */
  each: readonly number[];
}

/** Where the time of a run went, as one line. */
export function timesLine({ prepared, stacks, types, runs, each }: Times): string {
  const first = Math.min(...stacks);
  const workers = stacks.length === 1 ? 'one worker' : `${stacks.length} workers`;
  const sum = each.reduce((total, one) => total + one, 0);
  const parts = [
    `preparation ${seconds(prepared)}`,
    `stack ${seconds(first)}`,
    `runs ${seconds(runs - first)} on ${workers} (${seconds(sum)} one after the other)`,
    `types ${seconds(types)} beside them`,
  ];
  return `Time: ${parts.join(', ')}.`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
