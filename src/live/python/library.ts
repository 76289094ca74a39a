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

/**
 * Links pydantic's core before Python starts. It then stands at the same place in memory and has the same functions in
 * the table each time, which is what lets a memory that Python had elsewhere go on here.
 */
export function withLibrary(create: CreateModule, address: string, memory = 0): CreateModule {
  return async (settings) => {
    const { locateFile } = settings;
    settings.dynamicLibraries = [library];
    settings.locateFile = (name) => (name === library ? address : (locateFile?.(name) ?? name));
    const module = await create(settings);
    if (module.HEAP8.length < memory && !module._emscripten_resize_heap(memory)) {
      throw new Error(
        `This browser gives Python no ${Math.ceil(memory / 1e6)} MB of memory. Close other tabs.`,
      );
    }
    return module;
  };
}
