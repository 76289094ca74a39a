/** The part of Emscripten's settings that is changed here. */
export interface ModuleSettings {
  locateFile?(name: string): string;
  dynamicLibraries?: string[];
}

/** The part of Emscripten's module that is used here. */
export interface WasmModule {
  HEAP8: Int8Array;
  wasmTable: WebAssembly.Table;
  _emscripten_resize_heap(bytes: number): boolean;
  _malloc(bytes: number): number;
  _free(address: number): void;
  _sbrk(bytes: number): number;
}

export type CreateModule = (settings: ModuleSettings) => Promise<WasmModule>;

/** Where the compiled packages are in Python's file system. */
export const siteArchive = '/lib/site-packages.zip';

/** Where Python finds pydantic's core, the one package here that is not pure Python. */
export const library =
  '/lib/python3.14/site-packages/pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so';

/** What a kept memory expects of the module that it goes on in. */
export interface MemoryShape {
  bytes: number;
  /** The length of the table of functions: the memory has places in it. */
  table: number;
}

/**
 * Links pydantic's core before Python starts. It then stands at the same place in memory and has the same functions in
 * the table each time, which is what lets a memory that Python had elsewhere go on here.
 */
export function withLibrary(create: CreateModule, address: string, memory?: MemoryShape): CreateModule {
  return async (settings) => {
    const { locateFile } = settings;
    settings.dynamicLibraries = [library];
    settings.locateFile = (name) => (name === library ? address : (locateFile?.(name) ?? name));
    const module = await create(settings);
    if (memory) fit(module, memory);
    return module;
  };
}

function fit(module: WasmModule, { bytes, table }: MemoryShape): void {
  if (module.wasmTable.length !== table) {
    throw new Error(
      'This browser links Python in another way than the one that this site was built with. ' +
        'Use Chrome or Edge, or copy the program and run it on your computer.',
    );
  }
  if (module.HEAP8.length < bytes && !module._emscripten_resize_heap(bytes)) {
    throw new Error(`This browser gives Python no ${Math.ceil(bytes / 1e6)} MB of memory. Close other tabs.`);
  }
}
