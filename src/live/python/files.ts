import type { EngineHost } from '../engine.ts';

/** What the engine is made of, by the names in its manifest; `.gz` ones are unpacked here. */
export const fileNames = [
  'pyodide.mjs',
  'pyodide.asm.mjs.gz',
  'pyodide.asm.wasm.gz',
  'python_stdlib.zip',
  'site-packages.zip',
  'pydantic_core.wasm.gz',
  'memory.bin.gz',
  'memory.json',
] as const;

type FileName = (typeof fileNames)[number];
type Unpacked<Name> = Name extends `${infer Plain}.gz` ? Plain : Name;

/** The files of the engine under their plain names. */
export type PythonFiles = Record<Unpacked<FileName>, Uint8Array<ArrayBuffer>>;

/** Takes all files from the page at once. */
export async function takeFiles(host: EngineHost): Promise<PythonFiles> {
  const taken = fileNames.map(async (name) => {
    const bytes = await host.file(name);
    return name.endsWith('.gz') ? [name.slice(0, -3), await unpack(bytes)] : [name, bytes];
  });
  return Object.fromEntries(await Promise.all(taken));
}

async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
