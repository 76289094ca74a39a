/**
 * What a request does: it reads, it makes, changes or deletes collections, it gives a collection another name or takes
 * that name away, or it is none that a block may send.
 */
export type Deed =
  | { kind: 'read' }
  | { kind: 'create' | 'change' | 'delete' | 'unalias'; collections: string[] }
  | { kind: 'alias'; alias: string; target: string; collections: string[] }
  | { kind: 'refused'; reason: string };

/** What a block may do, if need be once the reader agrees. */
export type AllowedDeed = Exclude<Deed, { kind: 'refused' }>;

/** The kinds that say no more than which collections they are about. */
type Naming = 'create' | 'change' | 'delete' | 'unalias';

/** A deed on the collections of these names, unless one of them is missing or could be none. */
export function named(kind: Naming, names: string[] | undefined, what: string): Deed {
  if (!names || names.length === 0) return refused(`${what} does not say which collection it changes.`);
  const collections = [...new Set(names.map(capitalised))];
  const odd = collections.find((each) => !/^[A-Z][\w:]*$/.test(each));
  return odd === undefined ? { kind, collections } : refused(`${odd} cannot be the name of a collection.`);
}

/** Weaviate writes the first letter of a collection's name large, whatever it is given. */
export function capitalised(collection: string): string {
  return collection.charAt(0).toUpperCase() + collection.slice(1);
}

export function refused(reason: string): Deed {
  return { kind: 'refused', reason };
}
