import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants, gzip } from 'node:zlib';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import {
  type CreateModule,
  library,
  type MemoryShape,
  siteArchive,
  type WasmModule,
  withLibrary,
} from '../library.ts';
import { clearFreed } from './clear-freed.ts';

/**
 * Makes what an engine's Python is made of: archives of compiled modules, and the memory of a Python that has imported
 * them. Runs as a process of its own: `node make.ts SITE WHEELS FOLDER`.
 */
const [site = '', wheels = '', folder = ''] = process.argv.slice(2);
const pyodide = dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
const work = join(folder, '.work');
const whole = join(work, 'whole.zip');
const packages = join(work, 'site-packages.zip');
/** The recorder's modules that have nothing to do with its channel. */
const shared = ['__init__.py', 'assertions.py', 'frames.py', 'prints.py', 'run.py', 'to_json.py'];
const extension = join(work, 'unpacked', library.slice(library.indexOf('pydantic_core/')));

await mkdir(work, { recursive: true });
await makeArchive();
const memory = await makeMemory();
const parts: [name: string, content: Uint8Array | Promise<Uint8Array>][] = [
  ['pyodide.mjs', readFile(join(pyodide, 'pyodide.mjs'))],
  ['pyodide.asm.mjs.gz', readFile(join(pyodide, 'pyodide.asm.mjs'))],
  ['pyodide.asm.wasm.gz', readFile(join(pyodide, 'pyodide.asm.wasm'))],
  ['python_stdlib.zip', readFile(join(pyodide, 'python_stdlib.zip'))],
  ['site-packages.zip', readFile(packages)],
  ['pydantic_core.wasm.gz', readFile(extension)],
  ['memory.bin.gz', memory.content],
  ['memory.json', Buffer.from(`${JSON.stringify(memory.shape)}\n`)],
];
await Promise.all(parts.map(([name, content]) => write(name, content)));
await rm(work, { recursive: true });

async function write(name: string, content: Uint8Array | Promise<Uint8Array>): Promise<void> {
  const bytes = await content;
  await writeFile(join(folder, name), name.endsWith('.gz') ? await packed(bytes) : bytes);
}

function packed(bytes: Uint8Array): Promise<Uint8Array> {
  const level = constants.Z_BEST_COMPRESSION;
  return new Promise((resolve, reject) =>
    gzip(bytes, { level }, (error, result) => (error ? reject(error) : resolve(result))),
  );
}

/** Compiled by the Python that will run it. */
async function makeArchive(): Promise<void> {
  const python = await loadPyodide({ indexURL: pyodide });
  python.mountNodeFS('/wheels', wheels);
  python.mountNodeFS('/made', work);
  python.mountNodeFS('/runtime', join(site, 'src/live/python/runtime'));
  python.mountNodeFS('/recorder', join(site, 'tests/snippets/run/python/recorder'));
  await importArchive(python);
  python.runPython(`
archive.share("/recorder", "/own/recorder", ${JSON.stringify(shared)})
archive.make("/wheels", ["/own", "/runtime"], "/made/whole.zip", "/made/unpacked")
`);
}

/** What Python has in memory once everything is imported: a reader's browser goes on from there. */
async function makeMemory(): Promise<{ content: Uint8Array; shape: MemoryShape }> {
  const { default: create }: { default: CreateModule } = await import(
    pathToFileURL(join(pyodide, 'pyodide.asm.mjs')).href
  );
  let module: WasmModule | undefined;
  let table = 0;
  const createPyodideModule: CreateModule = async (settings) => {
    module = await withLibrary(create, extension)(settings);
    table = module.wasmTable.length;
    return module;
  };
  const python = await loadPyodide({
    indexURL: pyodide,
    _makeSnapshot: true,
    createPyodideModule: createPyodideModule as never,
  });
  python.FS.writeFile(siteArchive, await readFile(whole));
  python.mountNodeFS('/lib/python3.14/site-packages', join(work, 'unpacked'));
  python.mountNodeFS('/made', work);
  await importArchive(python);
  python.runPython(`
sys.path[0] = "${siteArchive}"
import live.start
archive.leave_out("${siteArchive}", "/made/site-packages.zip", sys.modules)
`);
  python.FS.writeFile(siteArchive, await readFile(packages));
  python.runPython(`
del sys.modules["archive"], archive
import importlib, live.collect
importlib.invalidate_caches()
live.collect.collect()
live.collect.collect_between_blocks()
`);
  if (module) clearFreed(module);
  const content = python.makeMemorySnapshot();
  return { content, shape: { bytes: content.byteLength, table } };
}

async function importArchive(python: PyodideAPI): Promise<void> {
  python.FS.mkdirTree('/build');
  python.FS.writeFile('/build/archive.py', await readFile(join(site, 'src/live/python/build/archive.py')));
  python.runPython('import sys; sys.path.insert(0, "/build"); import archive');
}
