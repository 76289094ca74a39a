/** Work that can be ended from outside. */
export type Work = (signal: AbortSignal) => Promise<void>;

/** Does one thing after the other. What is asked for again replaces what was asked before, also while that runs. */
export class Queue {
  readonly #waiting = new Map<string, Work>();
  readonly #onError: (error: unknown) => void;
  #current: { key: string; ending: AbortController } | undefined;

  constructor(onError: (error: unknown) => void) {
    this.#onError = onError;
  }

  ask(key: string, work: Work): void {
    if (this.#current?.key === key) this.#current.ending.abort(new Error('Asked for again.'));
    this.#waiting.delete(key);
    this.#waiting.set(key, work);
    if (!this.#current) void this.#workOff();
  }

  async #workOff(): Promise<void> {
    for (const [key, work] of this.#waiting) {
      this.#waiting.delete(key);
      const ending = new AbortController();
      this.#current = { key, ending };
      await work(ending.signal).catch((error) => ending.signal.aborted || this.#onError(error));
    }
    this.#current = undefined;
  }
}
