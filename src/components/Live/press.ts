import type { LiveOptions } from '@site/src/live/options.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { setEditing } from './editing.ts';
import { openNotebook, placeOf } from './notebooks.ts';

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
