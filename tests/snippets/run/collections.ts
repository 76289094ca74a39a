import type { Collections } from '../../../src/snippets/evidence.ts';
import type { Event } from './event.ts';

type Request = Extract<Event, { type: 'request' }>;

interface Deed {
  done: keyof Collections;
  method?: string;
  path: RegExp;
}

// The first row that fits is meant; what fits none changes no collection.
const deeds: readonly Deed[] = [
  { done: 'created', method: 'POST', path: /^\/v1\/schema$/ },
  { done: 'deleted', method: 'DELETE', path: /^\/v1\/schema\/(?<name>[^/]+)$/ },
  { done: 'changed', path: /^\/v1\/schema\/(?<name>[^/]+)/ },
  { done: 'changed', path: /^\/v1\/objects\/(?<name>[^/]+)\/.+/ },
  { done: 'changed', path: /^\/v1\/(objects|batch\/\w+)$/ },
  { done: 'changed', path: /^\/weaviate\.v1\.Weaviate\/Batch\w+$/ },
];

/** What a request did to which collections; undefined where it did nothing to any. */
export function deedOf({
  method,
  path,
  names,
}: Request): { done: keyof Collections; names: string[] } | undefined {
  for (const deed of deeds) {
    const found = deed.method === undefined || deed.method === method ? deed.path.exec(path) : null;
    const inPath = found?.groups?.name;
    if (found) return { done: deed.done, names: inPath === undefined ? names : [decodeURIComponent(inPath)] };
  }
  return undefined;
}
