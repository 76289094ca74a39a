import type { Endpoint } from '../endpoint.ts';
import { isCollection, type MadeCollections } from './collections.ts';
import type { AllowedDeed } from './deed.ts';

/** A request that Weaviate has done. */
export interface Done {
  deed: AllowedDeed;
  /** The collections that were not there before it. */
  fresh: readonly string[];
  /** Whether another name that it gave was free or this page's before. */
  ownAlias: boolean;
}

/** Notes which collections and other names are this page's after a request. */
export async function noteMade(
  { deed, fresh, ownAlias }: Done,
  made: MadeCollections,
  endpoint: Endpoint,
  signal: AbortSignal,
): Promise<void> {
  switch (deed.kind) {
    case 'read':
      return;
    case 'create':
      for (const name of fresh) made.add(name);
      return;
    case 'delete':
      for (const name of deed.collections) made.remove(name);
      return;
    case 'alias':
      // A name that leads to another's collection, or was another's, is not this page's.
      if (ownAlias && made.has(deed.target)) made.addAlias(deed.alias, deed.target);
      else made.removeAlias(deed.alias);
      return;
    case 'unalias':
      for (const alias of deed.collections) made.removeAlias(alias);
      return;
    case 'change':
      // Weaviate makes a collection of its own accord for the first object that names it, unless it takes no object:
      // what a batch did stands in its answer, whose status is good in any case.
      for (const name of fresh) if (await isCollection(endpoint, name, signal)) made.add(name);
  }
}
