import { type Endpoint, parseEndpoint } from '@site/src/live/endpoint.ts';
import { messageOf } from '@site/src/live/message-of.ts';
import { createNotebook, type Notebook } from '@site/src/live/notebook.ts';
import type { Place } from '@site/src/live/notebook-state.ts';
import type { LiveOptions } from '@site/src/live/options.ts';
import { type LivePage, livePageFile, runsLive } from '@site/src/live/page.ts';
import { createStore } from '@site/src/live/store.ts';
import type { Block } from '@site/src/plugin/block.ts';
import { closeEditors } from './editing.ts';

/** The notebook of the page that the reader is on. There is one at a time: going to another page ends it. */
export interface OpenNotebook {
  pathname: string;
  notebook?: Notebook;
  failure?: string;
}

export const current = createStore<OpenNotebook | undefined>(undefined);

/** The endpoint that the reader has chosen, for as long as the site is open in this tab. */
let chosen: Endpoint | undefined;

export function choose(endpoint: Endpoint): void {
  chosen = endpoint;
  current.get()?.notebook?.setEndpoint(endpoint);
}

/** Opens the notebook of a page, fetching what the page has recorded. */
export async function openNotebook(
  pathname: string,
  base: string,
  options: LiveOptions,
): Promise<Notebook | undefined> {
  const known = current.get();
  if (known?.pathname === pathname && !known.failure) return known.notebook;
  closeNotebook();
  const opening: OpenNotebook = { pathname };
  const settle = (open: OpenNotebook) => {
    // Meanwhile the reader may have gone to another page.
    if (current.get() !== opening) return undefined;
    current.set(() => open);
    return open.notebook;
  };
  current.set(() => opening);
  try {
    const address = base + livePageFile(`/${pathname.slice(base.length)}`);
    const response = await fetch(address).catch((cause) => {
      throw new Error('What Run needs of this page did not come. See whether you are online.', { cause });
    });
    if (!response.ok) throw new Error(`What Run needs of this page did not come (${response.status}).`);
    const page: LivePage = await response.json();
    const endpoint = chosen ?? parseEndpoint(options.endpoint) ?? { origin: 'http://localhost:8080' };
    return settle({ pathname, notebook: createNotebook(page, endpoint, base) });
  } catch (error) {
    return settle({ pathname, failure: messageOf(error) });
  }
}

export function closeNotebook(): void {
  current.get()?.notebook?.close();
  current.set(() => undefined);
  closeEditors();
}

/** Where a block stands in its page's notebook. */
export function placeOf(
  notebook: Notebook,
  block: Pick<Block, 'source' | 'region' | 'language'>,
): Place | undefined {
  const { language } = block;
  if (!runsLive(language)) return undefined;
  const blocks = notebook.page.programs[language]?.blocks ?? [];
  const index = blocks.findIndex(({ source, region }) => source === block.source && region === block.region);
  return index < 0 ? undefined : { language, index };
}
