/** Calls at most once in so many milliseconds. */
export interface Throttled {
  soon(): void;
  /** Forgets a call that is still to come. */
  cancel(): void;
}

export function throttle(milliseconds: number, call: () => void): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    soon() {
      timer ??= setTimeout(() => {
        timer = undefined;
        call();
      }, milliseconds);
    },
    cancel: () => clearTimeout(timer),
  };
}
