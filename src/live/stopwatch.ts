/** Measures a run and ends it when its time is over; while something is held, time stands still. */
export interface Stopwatch {
  /** Milliseconds so far, without those that were held. */
  elapsed(): number;
  /** Stands still until the promise settles. */
  hold<Value>(promise: Promise<Value>): Promise<Value>;
  /** Ends nothing any more, whatever is still held. */
  stop(): void;
}

export function startStopwatch(most: number, over: () => void): Stopwatch {
  let before = 0;
  let since = performance.now();
  let held = 0;
  let stopped = false;
  let timer = setTimeout(over, most);
  const elapsed = () => before + (held === 0 ? performance.now() - since : 0);
  return {
    elapsed,
    async hold(promise) {
      before = elapsed();
      held += 1;
      clearTimeout(timer);
      try {
        return await promise;
      } finally {
        held -= 1;
        if (held === 0) {
          since = performance.now();
          if (!stopped) timer = setTimeout(over, most - before);
        }
      }
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
