import type { WasmModule } from '../library.ts';

const sizes = [1 << 20, 1 << 18, 1 << 16, 1 << 14, 1 << 12, 1 << 10, 1 << 8, 1 << 6];

/** Fills memory that is not in use with zeros: what was left there would make the kept memory hard to pack. */
export function clearFreed(module: WasmModule): void {
  const taken: number[] = [];
  for (const size of sizes) {
    for (const end = module._sbrk(0); ; ) {
      const at = module._malloc(size);
      taken.push(at);
      if (at === 0 || module._sbrk(0) !== end) break;
      module.HEAP8.fill(0, at, at + size);
    }
  }
  for (const at of taken) module._free(at);
}
