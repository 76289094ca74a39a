interface Field {
  tag: number;
  content: string;
  /** It has the form of a map's entry: a key and a value. */
  isEntry: boolean;
}

/**
 * A gRPC message as text, without its schema and with the entries of each map in order: clients write them in an order
 * that changes from run to run.
 */
export function messageText(frames: Buffer): string {
  const messages: string[] = [];
  // https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md: a flag, four bytes of length, the message.
  for (let at = 0; at + 5 <= frames.length; ) {
    const end = at + 5 + frames.readUInt32BE(at + 1);
    messages.push(textOf(frames.subarray(at + 5, end)));
    at = end;
  }
  return messages.join('\n');
}

function textOf(bytes: Buffer): string {
  const fields = fieldsOf(bytes);
  if (!fields) return JSON.stringify(bytes.toString('latin1'));
  return `{${inOrder(fields)
    .map(({ tag, content }) => `${tag}:${content}`)
    .join(' ')}}`;
}

/** The fields of a message; undefined where the bytes are something else. */
function fieldsOf(bytes: Buffer): Field[] | undefined {
  const fields: Field[] = [];
  for (let at = 0; at < bytes.length; ) {
    const [tag, afterTag] = varint(bytes, at);
    const wire = tag & 7;
    const [size, start] = wire === 2 ? varint(bytes, afterTag) : [{ 1: 8, 5: 4 }[wire] ?? 0, afterTag];
    const end = wire === 0 ? varint(bytes, afterTag)[1] : start + size;
    if (![0, 1, 2, 5].includes(wire) || tag >> 3 === 0 || end > bytes.length) return undefined;
    const inside = bytes.subarray(start, end);
    const parts = wire === 2 ? fieldsOf(inside)?.map((part) => part.tag >> 3) : undefined;
    const content = wire === 2 ? textOf(inside) : inside.toString('hex');
    fields.push({ tag, content, isEntry: parts?.join() === '1,2' });
    at = end;
  }
  return fields;
}

function varint(bytes: Buffer, from: number): [value: number, end: number] {
  let value = 0;
  for (let at = from; at < bytes.length && at < from + 10; at += 1) {
    value += ((bytes[at] ?? 0) & 127) * 2 ** (7 * (at - from));
    if ((bytes[at] ?? 0) < 128) return [value, at + 1];
  }
  return [value, bytes.length + 1];
}

/** The same fields, neighbouring entries of one map sorted. */
function inOrder(fields: readonly Field[]): Field[] {
  const runs: Field[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last?.[0]?.isEntry && field.isEntry && last[0].tag === field.tag) last.push(field);
    else runs.push([field]);
  }
  return runs.flatMap((run) => run.toSorted((one, other) => (one.content < other.content ? -1 : 1)));
}
