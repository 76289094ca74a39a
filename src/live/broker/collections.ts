import type { Endpoint } from '../endpoint.ts';
import { callEndpoint, plain } from './call.ts';

/** The collections that this page has made on one endpoint, until it is left. Nothing of it is stored. */
export interface MadeCollections {
  has(name: string): boolean;
  add(name: string): void;
  /** Tells everyone who listens that a collection is gone. */
  remove(name: string): void;
  names(): string[];
}

export function madeCollections(gone: (name: string) => void): MadeCollections {
  const names = new Set<string>();
  return {
    has: (name) => names.has(name),
    add: (name) => void names.add(name),
    remove: (name) => {
      names.delete(name);
      gone(name);
    },
    names: () => [...names].sort(),
  };
}

/** Whether a collection is there, under its own name or as an alias. In doubt it is. */
export async function exists(endpoint: Endpoint, name: string, signal?: AbortSignal): Promise<boolean> {
  const ways = [`/v1/schema/${name}`, `/v1/aliases/${name}`].map(async (path) => {
    const { status } = await callEndpoint(endpoint, plain('GET', path), signal);
    return status !== 404;
  });
  return (await Promise.all(ways)).some(Boolean);
}

/** Deletes a collection; the reader has agreed. */
export async function deleteCollection(endpoint: Endpoint, name: string): Promise<void> {
  const { status, body } = await callEndpoint(endpoint, plain('DELETE', `/v1/schema/${name}`));
  if (status >= 300) throw new Error(`Weaviate did not delete ${name}: ${new TextDecoder().decode(body)}`);
}
