import type { Log } from './log.ts';

const quiet = 2_000;
const between = 5_000;
const laterBetween = 15_000;

/** Tells how far a long step is: nothing within its first two seconds, then a line every five, after a minute every 15. */
export class Progress {
  readonly #log: Log;
  readonly #what: string;
  readonly #began: number;
  #spoke: number;

  constructor(what: string, log: Log, now = Date.now()) {
    this.#log = log;
    this.#what = what;
    this.#began = now;
    this.#spoke = now - between + quiet;
  }

  /** Notes that `done` of `total` parts are there; `rest` is the share of the time that comes after the last part. */
  update(done: number, total: number, unit: string, { rest = 0, now = Date.now() } = {}): void {
    if (now - this.#spoke < (now - this.#began < 60_000 ? between : laterBetween)) return;
    this.#spoke = now;
    this.#log(
      `${this.#what}: ${done} of ${total} ${unit}${this.#remaining((done / total) * (1 - rest), now)}`,
    );
  }

  #remaining(share: number, now: number): string {
    const elapsed = now - this.#began;
    // A guess from the first few parts would be off by a factor.
    if (share < 0.03 || share > 1) return '';
    return `, ${duration((elapsed / share) * (1 - share))} left`;
  }
}

/** A time for people: `about 40 s`, `about 3 min`. */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  return seconds < 90 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`;
}
