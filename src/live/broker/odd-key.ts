import { foldedKey } from './folded-key.ts';

/** The keys that say which collections a request is about. */
const counting = ['class', 'alias', 'objects', 'match', 'from'];

/**
 * A key of a JSON text that Weaviate and this page could take for different ones: written twice in one record, or in
 * other letters than a key that counts. Undefined where there is none, and for a text that is no JSON.
 */
export function oddKey(body: Uint8Array | null): string | undefined {
  const text = new TextDecoder().decode(body ?? new Uint8Array());
  try {
    return keyInOtherLetters(JSON.parse(text)) ?? keyWrittenTwice(text);
  } catch {
    return undefined;
  }
}

function keyInOtherLetters(value: unknown): string | undefined {
  return recordsThatCount(value)
    .flatMap((record) => Object.keys(record))
    .find((key) => counting.includes(foldedKey(key)) && !counting.includes(key));
}

/** The records that are asked for a collection: the body, the parts of a list, and those one step inside. */
function recordsThatCount(value: unknown): object[] {
  const top = listOf(value);
  return top.flatMap((record) => [record, ...Object.values(record).flatMap(listOf)]);
}

function listOf(value: unknown): object[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'object' && each !== null);
}

/** Looks at the text, as a parser keeps only the last of two. */
function keyWrittenTwice(json: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, text, colon] of json.matchAll(/("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (text !== undefined && colon !== undefined) {
      const key: string = JSON.parse(text);
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return undefined;
}
