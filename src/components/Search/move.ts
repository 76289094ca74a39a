import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Moves the focus from the field through the links below it and back; Enter in the field opens the first. */
export function moveAmongLinks(event: KeyboardEvent<HTMLElement>): void {
  const field = event.currentTarget.querySelector('input');
  const stops = [...(field ? [field] : []), ...event.currentTarget.querySelectorAll('a')];
  const here = stops.findIndex((stop) => stop.matches(':focus'));
  const step = steps[event.key];
  if (step !== undefined && here >= 0) {
    event.preventDefault();
    stops[Math.min(Math.max(here + step, 0), stops.length - 1)]?.focus();
  } else if (event.key === 'Enter' && document.activeElement === field) {
    event.preventDefault();
    stops[1]?.click();
  }
}
