import { useSyncExternalStore } from 'react';

/** All of live code. Nothing of it is fetched before a reader presses Run or Edit. */
export type Live = typeof import('@site/src/components/Live/index.ts');

let live: Live | undefined;
const listeners = new Set<() => void>();

/** Fetches live code, and shows every block of the page what it brings. */
export async function loadLive(): Promise<Live> {
  live ??= await import('@site/src/components/Live/index.ts');
  for (const listener of listeners) listener();
  return live;
}

/** Live code, once a reader has asked for it. */
export function useLive(): Live | undefined {
  return useSyncExternalStore(
    subscribe,
    () => live,
    () => undefined,
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
