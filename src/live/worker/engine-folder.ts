import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineFile, EngineManifest } from '../manifest.ts';

/** Adds files to the folder of an engine and to its manifest. */
export async function addEngineFiles(
  folder: string,
  contents: Readonly<Record<string, Uint8Array>>,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const known = await readManifest(folder);
  const added = Object.entries(contents).map(async ([name, bytes]): Promise<EngineFile> => {
    await writeFile(join(folder, name), bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { name, address: name, bytes: bytes.byteLength, sha256 };
  });
  const others = known.files.filter(({ name }) => !(name in contents));
  const manifest: EngineManifest = { files: [...others, ...(await Promise.all(added))] };
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function readManifest(folder: string): Promise<EngineManifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '{"files": []}');
  return JSON.parse(text);
}
