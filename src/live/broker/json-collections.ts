import { foldedKey } from './folded-key.ts';
import { parseJson } from './parse-json.ts';

/** Which part of a REST body names collections. */
export type NamingPart = 'class' | 'alias' | 'objects' | 'references' | 'match';

/**
 * The collections that a REST body names, an empty name where one is missing; undefined for a body that is no JSON.
 * Weaviate takes `Class` for `class`, so a key in other letters counts as a missing name.
 */
export function collectionsInJson(body: Uint8Array | null, part: NamingPart): string[] | undefined {
  const value = parseJson(body);
  if (value === undefined) return undefined;
  if (part === 'class' || part === 'alias') return [text(field(value, part))];
  if (part === 'match') return [text(field(field(value, 'match'), 'class'))];
  const items = part === 'objects' ? field(value, 'objects') : value;
  if (!Array.isArray(items)) return undefined;
  return items.map((item) => (part === 'objects' ? text(field(item, 'class')) : source(field(item, 'from'))));
}

/** A reference starts at `weaviate://localhost/Collection/id/property`. */
function source(beacon: unknown): string {
  return text(beacon).split('/')[3] ?? '';
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function field(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || record === null) return undefined;
  const entries = Object.entries(record).filter(([key]) => foldedKey(key) === name);
  const [only] = entries;
  return entries.length === 1 && only?.[0] === name ? only[1] : undefined;
}
