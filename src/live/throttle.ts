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
      timer = undefined;
      if (again) soon();
      again = false;
    }, milliseconds);
  };
  return { soon, cancel: () => clearTimeout(timer) };
}
