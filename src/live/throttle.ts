/** Calls at once, and then at most once in so many milliseconds. */
export interface Throttled {
  soon(): void;
  /** Forgets a call that is still to come. */
  cancel(): void;
}

export function throttle(milliseconds: number, call: () => void): Throttled {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const soon = () => {
    if (timer !== undefined) {
      again = true;
      return;
    }
    call();
    timer = setTimeout(() => {
      const due = again;
      forget();
      if (due) soon();
    }, milliseconds);
  };
  const forget = () => {
    clearTimeout(timer);
    timer = undefined;
    again = false;
  };
  return { soon, cancel: forget };
}
