import { useLocation } from '@docusaurus/router';
import type { Notebook } from '@site/src/live/notebook.ts';
import type { BlockState, NotebookState, Place } from '@site/src/live/notebook-state.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { useEffect, useSyncExternalStore } from 'react';
import { closeNotebook, current, placeOf } from './notebooks.ts';

/** A block of the page as the notebook knows it. */
export interface Cell {
  notebook: Notebook;
  state: NotebookState;
  place: Place;
  block: BlockState;
}

/** What the page's notebook knows of a block; undefined until the notebook is open. */
export function useCell(block: Pick<Block, 'source' | 'region' | 'language'>): Cell | undefined {
  const { pathname } = useLocation();
  const open = useSyncExternalStore(current.subscribe, current.get, () => undefined);
  const notebook = open?.pathname === pathname ? open.notebook : undefined;
  const state = useSyncExternalStore(notebook?.subscribe ?? never, () => notebook?.get());
  const place = notebook && placeOf(notebook, block);
  const known = place && state?.blocks[place.language]?.[place.index];
  useEffect(
    () => () => {
      if (current.get()?.pathname === pathname) closeNotebook();
    },
    [pathname],
  );
  return notebook && state && place && known ? { notebook, state, place, block: known } : undefined;
}

function never(): () => void {
  return () => undefined;
}
