import type { Fault, Run, Snapshot, Standing } from '../../src/authoring/messages.ts';

/** All that the open page is told; each change is told at once. */
export class Desk {
  readonly #tell: (snapshot: Snapshot) => void;
  #known: Snapshot = { stack: { state: 'starting', said: 'The stack is starting.' }, runs: {}, checks: {} };

  constructor(tell: (snapshot: Snapshot) => void) {
    this.#tell = tell;
  }

  get known(): Snapshot {
    return this.#known;
  }

  stack(stack: Standing): void {
    this.#change({ stack });
  }

  /** What is known of a run changes; what ran before stays until something else has run. */
  run(path: string, state: Run['state'], change: Partial<Pick<Run, 'parts' | 'refused'>> = {}): void {
    const parts = change.parts ?? this.#known.runs[path]?.parts ?? [];
    const run = { path, state, parts, ...(change.refused ? { refused: change.refused } : {}) };
    this.#change({ runs: { ...this.#known.runs, [path]: run } });
  }

  forget(path: string): void {
    const { [path]: _, ...runs } = this.#known.runs;
    this.#change({ runs });
  }

  checks(checks: Record<string, Fault[]>): void {
    this.#change({ checks: { ...this.#known.checks, ...checks } });
  }

  #change(change: Partial<Snapshot>): void {
    this.#known = { ...this.#known, ...change };
    this.#tell(this.#known);
  }
}
