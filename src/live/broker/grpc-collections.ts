import { BinaryReader, WireType } from '@bufbuild/protobuf/wire';
import { onlyMessage } from './grpc-frame.ts';

type Bytes = Uint8Array<ArrayBufferLike>;

/** Where a call's message has the names of collections: numbers of nested fields, by weaviate/proto/v1/batch*.proto. */
const fields: Readonly<Record<string, readonly number[]>> = {
  'weaviate.v1.Weaviate/BatchObjects': [1, 4],
  'weaviate.v1.Weaviate/BatchReferences': [1, 2],
  'weaviate.v1.Weaviate/BatchDelete': [1],
};

/**
 * The collections that a writing call names; undefined for a call that is not known or cannot be read. A field that is
 * written twice counts twice, so that no second name hides behind the first.
 */
export function collectionsInGrpc(call: string, body: Bytes | null): string[] | undefined {
  const path = fields[call];
  const message = body && onlyMessage(body);
  if (!path || !message) return undefined;
  try {
    return valuesAt(message, path);
  } catch {
    // A message that is cut off or uses what the wire format does not have.
    return undefined;
  }
}

function valuesAt(message: Bytes, [number, ...rest]: readonly number[]): string[] {
  const reader = new BinaryReader(message);
  const found: string[] = [];
  while (reader.pos < reader.len) {
    const [field, type] = reader.tag();
    if (field !== number) {
      reader.skip(type, field);
      continue;
    }
    if (type !== WireType.LengthDelimited) throw new Error(`Field ${field} has the wire type ${type}.`);
    const value = reader.bytes();
    const inside = rest.length > 0 ? valuesAt(value, rest) : [new TextDecoder().decode(value)];
    // A part without a name would go where the server likes.
    found.push(...(inside.length > 0 ? inside : ['']));
  }
  return found;
}
