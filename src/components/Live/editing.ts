import type { Place } from '@site/src/live/notebook-state.ts';
import { createStore } from '@site/src/live/store.ts';

/** The blocks of the page whose editors are open. */
export const editing = createStore<ReadonlySet<string>>(new Set());

export function keyOf({ language, index }: Place): string {
  return `${language} ${index}`;
}

export function setEditing(place: Place, open: boolean): void {
  editing.set(
    (keys) => new Set(open ? [...keys, keyOf(place)] : [...keys].filter((key) => key !== keyOf(place))),
  );
}

/** Closes all editors: the next page has blocks at the same places. */
export function closeEditors(): void {
  editing.set(() => new Set());
}
