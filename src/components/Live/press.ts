import type { Place } from '@site/src/live/notebook-state.ts';
import type { LiveOptions } from '@site/src/live/options.ts';
import { createStore } from '@site/src/live/store.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { openNotebook, placeOf } from './notebooks.ts';

/** The blocks whose editors are open. */
export const editing = createStore<ReadonlySet<string>>(new Set());

export function keyOf({ language, index }: Place): string {
  return `${language} ${index}`;
}

export function setEditing(place: Place, open: boolean): void {
  editing.set(
    (keys) => new Set(open ? [...keys, keyOf(place)] : [...keys].filter((key) => key !== keyOf(place))),
  );
}

/** Does what the first press on a page asks for. */
export async function press(
  block: Block,
  action: 'run' | 'edit',
  { pathname, base, options }: { pathname: string; base: string; options: LiveOptions },
): Promise<void> {
  const notebook = await openNotebook(pathname, base, options);
  const place = notebook && placeOf(notebook, block);
  if (!place) return;
  if (action === 'edit') setEditing(place, true);
  else await notebook.run(place);
}
