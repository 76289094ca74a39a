import { parseJson } from './parse-json.ts';

/** Settings of modules that become a part of an address, whatever Weaviate puts around them. */
const placeKey = /url|uri|endpoint|host|region|location|resource|deployment/i;

/** An address on the server's own computer. */
const ownComputer = /^https?:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?(\/[\w./-]*)?$/i;

/** The places that a collection's settings would have Weaviate send texts to, as they are written there. */
export function addressesInSettings(body: Uint8Array | null): string[] {
  const found = new Set<string>();
  const look = (value: unknown, key: string) => {
    if (typeof value === 'string') {
      if (key !== 'description' && leadsAway(value, placeKey.test(key))) found.add(value);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inside] of Object.entries(value)) look(inside, Array.isArray(value) ? key : name);
    }
  };
  look(parseJson(body), '');
  return [...found];
}

/** Whether a text is an address of another computer, or would be a part of one. */
export function leadsAway(text: string, asPlace: boolean): boolean {
  return (text.includes('://') || (asPlace && /[./\\#?@:]/.test(text))) && !ownComputer.test(text);
}

/** Whether a GraphQL query says where the texts that it finds are sent. */
export function namesPlaceInGraphQl(body: Uint8Array | null): boolean {
  const text = JSON.stringify(parseJson(body)) ?? '';
  return /\bgenerate\b/.test(text) && placeKey.test(text);
}
