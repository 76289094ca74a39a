import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a model whose tokens all point at row 7 of a table of one row: it loads, and fails on every known word. */
export async function writeBrokenModel(folder: string, { from }: { from: string }): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of ['config.json', 'tokenizer.json']) await copyFile(join(from, name), join(folder, name));
  await writeFile(
    join(folder, 'model.safetensors'),
    safetensors(new Float32Array(2), new Int32Array(1e5).fill(7)),
  );
}

// https://github.com/huggingface/safetensors#format: the header's length in 8 bytes, the header, the tensors' bytes.
function safetensors(embeddings: Float32Array, mapping: Int32Array): Buffer {
  const end = embeddings.byteLength + mapping.byteLength;
  const header = JSON.stringify({
    embeddings: { dtype: 'F32', shape: [1, embeddings.length], data_offsets: [0, embeddings.byteLength] },
    mapping: { dtype: 'I32', shape: [mapping.length], data_offsets: [embeddings.byteLength, end] },
  });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([
    length,
    Buffer.from(header),
    Buffer.from(embeddings.buffer),
    Buffer.from(mapping.buffer),
  ]);
}
