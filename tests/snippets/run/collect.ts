import type { Readable } from 'node:stream';

/** Keeps what streams bring, together no more than a number of bytes, and says so when there is more. */
export function collect(
  streams: readonly Readable[],
  bytes: number,
  onMore: () => void,
): Map<Readable, Buffer[]> {
  const kept = new Map<Readable, Buffer[]>();
  let room = bytes;
  for (const stream of streams) {
    const chunks: Buffer[] = [];
    kept.set(stream, chunks);
    stream.on('data', (chunk: Buffer) => {
      if (room > 0) chunks.push(chunk.subarray(0, room));
      room -= chunk.length;
      if (room < 0) onMore();
    });
  }
  return kept;
}
