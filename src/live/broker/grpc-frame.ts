type Bytes = Uint8Array<ArrayBufferLike>;

/** The message in a body of exactly one frame: a zero, a length of four bytes, the message. */
export function onlyMessage(body: Bytes): Bytes | undefined {
  if (body.byteLength < 5 || body[0] !== 0) return undefined;
  const length = new DataView(body.buffer, body.byteOffset).getUint32(1);
  return length === body.byteLength - 5 ? body.subarray(5) : undefined;
}
