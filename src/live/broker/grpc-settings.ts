import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { leadsAway } from './addresses.ts';

type Bytes = Uint8Array<ArrayBufferLike>;

/** Where a search has the settings of a generative service, by weaviate/proto/v1/{search_get,generative}.proto. */
const providers = [
  [60, 4, 3],
  [60, 5, 3],
];

/** The places that a search would have Weaviate send what it finds to; undefined for a message that cannot be read. */
export function addressesInSearch(message: Bytes): string[] | undefined {
  try {
    const settings = providers.flatMap((path) => partsAt(message, [...path, 'any', 'any']));
    const texts = settings.map((bytes) => new TextDecoder().decode(bytes));
    return [...new Set(texts.filter((text) => leadsAway(text, true)))];
  } catch {
    return undefined;
  }
}

/** The collections that a search names. */
export function collectionsOfSearch(message: Bytes): string[] {
  return partsAt(message, [1]).map((bytes) => new TextDecoder().decode(bytes));
}

function partsAt(message: Bytes, [number, ...rest]: readonly (number | 'any')[]): Bytes[] {
  const reader = new BinaryReader(message);
  const found: Bytes[] = [];
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag();
    if (type !== WireType.LengthDelimited || (number !== 'any' && field !== number)) {
      reader.skip(type, field);
      continue;
    }
    const value = reader.bytes();
    found.push(...(rest.length > 0 ? partsAt(value, rest) : [value]));
  }
  return found;
}
