import type { Checked } from './check-faults.ts';
import { type Part, seconds, timeLine } from './time-line.ts';

/** The steps of a check, each of which says how it went as soon as it has ended. */
export interface Steps {
  /** Runs a step for which all that follows waits. */
  inTurn<T extends Checked>(name: string, check: () => Promise<T>): Promise<T>;
  /** Runs a step beside those in turn. */
  beside<T extends Checked>(name: string, check: () => Promise<T>): Promise<T>;
  /** Waits for steps that went on beside those in turn. */
  waiting<T>(steps: Promise<T>): Promise<T>;
  /** Where the time went, as one line. */
  timeLine(): string;
}

/** Steps that are timed, and said with `say`. */
export function timedSteps(say: (text: string) => void): Steps {
  const [turns, others]: [Part[], Part[]] = [[], []];
  return {
    inTurn: (name, check) => run(turns, name, check),
    beside: (name, check) => run(others, name, check),
    async waiting(steps) {
      const began = performance.now();
      const done = await steps;
      turns.push(['waiting', performance.now() - began]);
      return done;
    },
    timeLine: () => timeLine(turns, others),
  };

  async function run<T extends Checked>(parts: Part[], name: string, check: () => Promise<T>): Promise<T> {
    const began = performance.now();
    const checked = await check();
    const took = performance.now() - began;
    parts.push([name, took]);
    say(`${checked.passed ? 'ok    ' : 'failed'} ${name}, ${seconds(took)}`);
    return checked;
  }
}
