import { seconds } from '../time-line.ts';

/** Milliseconds of one run of everything. */
export interface Times {
  /** Until all that is wanted was known: records and pages were read, and what holds was left out. */
  reading: number;
  /** From then on until workers and the check of types could start. */
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
export function timesLine({ reading, prepared, stacks, types, runs, each }: Times): string {
  const first = Math.min(...stacks);
  const workers = stacks.length === 1 ? 'one worker' : `${stacks.length} workers`;
  const sum = each.reduce((total, one) => total + one, 0);
  const parts = [
    `reading ${seconds(reading)}`,
    `preparation ${seconds(prepared)}`,
    `stack ${seconds(first)}`,
    `runs ${seconds(runs - first)} on ${workers} (${seconds(sum)} one after the other)`,
    `types ${seconds(types)}${types > runs ? `, ${seconds(types - runs)} of it after them` : ' beside them'}`,
  ];
  return `Time: ${parts.join(', ')}.`;
}
