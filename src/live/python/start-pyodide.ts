import type { loadPyodide, PyodideAPI } from 'pyodide';
import { importModule } from '../worker/import-module.ts';
import type { PythonFiles } from './files.ts';
import { type CreateModule, library, type MemoryShape, siteArchive, withLibrary } from './library.ts';

/** Where Pyodide thinks that its files are. Nothing is ever fetched from there. */
const origin = 'https://engine.invalid/';

/** Starts Python from the files that the page gave, with the memory of one that has imported everything. */
export async function startPyodide(files: PythonFiles): Promise<PyodideAPI> {
  const pyodide = await importModule<{ loadPyodide: typeof loadPyodide }>(files['pyodide.mjs']);
  const { default: create } = await importModule<{ default: CreateModule }>(files['pyodide.asm.mjs']);
  const memory: MemoryShape = JSON.parse(new TextDecoder().decode(files['memory.json']));
  return answeringFetch(files, () =>
    pyodide.loadPyodide({
      indexURL: origin,
      lockFileContents: emptyLock,
      createPyodideModule: withLibrary(create, `${origin}${library}`, memory) as never,
      fsInit: async (files_) => files_.writeFile(siteArchive, files['site-packages.zip']),
      _loadSnapshot: files['memory.bin'],
    }),
  );
}

/** Every package is in the archive; Pyodide's own list of packages is of no use. */
const emptyLock = JSON.stringify({
  info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten_5_0_3', python: '3.14.2' },
  packages: {},
});

/** Pyodide fetches its files; for as long as it starts, `fetch` gives it those that are here. */
async function answeringFetch<Result>(files: PythonFiles, work: () => Promise<Result>): Promise<Result> {
  const { fetch } = self;
  const bodies = new Map<string, Response>([
    [`${origin}pyodide.asm.wasm`, wasm(files['pyodide.asm.wasm'])],
    [`${origin}${library}`, wasm(files['pydantic_core.wasm'])],
    [`${origin}python_stdlib.zip`, new Response(files['python_stdlib.zip'])],
  ]);
  self.fetch = async (asked) => bodies.get(String(asked)) ?? new Response(null, { status: 404 });
  try {
    return await work();
  } finally {
    self.fetch = fetch;
  }
}

function wasm(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { 'content-type': 'application/wasm' } });
}
