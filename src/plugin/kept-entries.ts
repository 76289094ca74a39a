import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** What a process leaves to the next one: entries that the same code made. */
export interface KeptEntries<Key, Value> {
  /** Those of the last process; none where other code made them, or nothing whole is there. */
  recall(code: string): Promise<[Key, Value][]>;
  /** Leaves these instead; false where nothing can be kept, which costs the next process time and nothing else. */
  keep(code: string, known: [Key, Value][]): Promise<boolean>;
}

/** The entries of a name, in the folder that `npm ci` empties. */
export function keptEntries<Key, Value>(siteDir: string, name: string): KeptEntries<Key, Value> {
  const file = join(siteDir, 'node_modules', '.cache', name);
  return {
    async recall(code) {
      try {
        const read: { code: string; known: [Key, Value][] } = deserialize(await readFile(file));
        return read.code === code ? read.known : [];
      } catch {
        return [];
      }
    },
    async keep(code, known) {
      const beside = `${file}.${process.pid}`;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(beside, serialize({ code, known }));
        await rename(beside, file);
        return true;
      } catch {
        return false;
      }
    },
  };
}
