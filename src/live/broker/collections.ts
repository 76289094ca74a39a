import type { Endpoint } from '../endpoint.ts';
import { callEndpoint, plain } from './call.ts';

/** The collections that this page has made on one endpoint, until it is left. Nothing of it is stored. */
export interface MadeCollections {
  has(name: string): boolean;
  add(name: string): void;
  /** Another name that this page gave to a collection of its own; it is this page's for as long as the collection is. */
  addAlias(alias: string, name: string): void;
  removeAlias(alias: string): void;
  hasAlias(alias: string): boolean;
  aliasesOf(name: string): string[];
  /** Tells everyone who listens that a collection is gone. */
  remove(name: string): void;
  /** The collections, without their other names. */
  names(): string[];
}

export function madeCollections(gone: (name: string) => void): MadeCollections {
  const names = new Set<string>();
  const aliases = new Map<string, string>();
  const aliasesOf = (name: string) => [...aliases].flatMap(([alias, of]) => (of === name ? alias : []));
  return {
    has: (name) => names.has(name) || names.has(aliases.get(name) ?? ''),
    add: (name) => void names.add(name),
    addAlias: (alias, name) => void aliases.set(alias, name),
    removeAlias: (alias) => void aliases.delete(alias),
    hasAlias: (alias) => aliases.has(alias),
    aliasesOf,
    remove: (name) => {
      names.delete(name);
      gone(name);
    },
    names: () => [...names].sort(),
  };
}

/** Where Weaviate has a collection. */
function collectionPath(name: string): string {
  return `/v1/schema/${encodeURIComponent(name)}`;
}

/** Where Weaviate has another name of a collection. */
export function aliasPath(alias: string): string {
  return `/v1/aliases/${encodeURIComponent(alias)}`;
}

/** Whether a collection is there for certain, under its own name. */
export async function isCollection(endpoint: Endpoint, name: string, signal: AbortSignal): Promise<boolean> {
  const { status } = await callEndpoint(endpoint, plain('GET', collectionPath(name)), signal);
  return status === 200;
}

/** Whether a collection is there, under its own name or as an alias. In doubt it is. */
export async function exists(endpoint: Endpoint, name: string, signal?: AbortSignal): Promise<boolean> {
  const ways = [collectionPath(name), aliasPath(name)].map(async (path) => {
    const { status } = await callEndpoint(endpoint, plain('GET', path), signal);
    return status !== 404;
  });
  return (await Promise.all(ways)).some(Boolean);
}

/** Deletes a collection, and the other names that this page gave it; the reader has agreed. */
export async function deleteCollection(
  endpoint: Endpoint,
  made: MadeCollections,
  name: string,
): Promise<void> {
  for (const path of [...made.aliasesOf(name).map(aliasPath), collectionPath(name)]) {
    const { status, body } = await callEndpoint(endpoint, plain('DELETE', path));
    // Another name may be gone already.
    if (status >= 300 && status !== 404)
      throw new Error(`Weaviate did not delete ${name}: ${new TextDecoder().decode(body)}`);
  }
  for (const alias of made.aliasesOf(name)) made.removeAlias(alias);
  made.remove(name);
}
