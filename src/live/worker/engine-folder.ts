import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineFile, EngineManifest } from '../manifest.ts';

/** Writes an engine's files, by their names, and the manifest that lists them. */
export async function writeEngineFolder(
  folder: string,
  contents: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const written = Object.entries(contents).map(async ([name, bytes]): Promise<EngineFile> => {
    await writeFile(join(folder, name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, address: name, bytes: bytes.byteLength, sha256 };
  });
  const manifest: EngineManifest = { files: await Promise.all(written) };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
