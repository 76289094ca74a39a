import { watch } from 'node:fs';
import { join } from 'node:path';

/** What was saved: a source that runs, a page with prose, or what pages are checked with. */
export type Saved = { kind: 'source' | 'page' | 'check'; path: string };

const folders = ['_includes', 'docs', 'src/pages', 'tests/facts/about', 'tests/prose'];
/** An editor that empties a file before it writes it is done after this long. */
const calm = 30;

/** What a file of a watched folder is; undefined for what neither runs nor is read, or needs the package registries to run. */
export function kindOf(path: string): Saved['kind'] | undefined {
  if (/^tests\//.test(path))
    return /^tests\/(facts\/about\/.*\.ts|prose\/words\.txt)$/.test(path) ? 'check' : undefined;
  if (/\.mdx?$/.test(path)) return 'page';
  if (/\/install\b[^/]*\.sh$/.test(path)) return undefined;
  return /(^|\/)_includes\/.*\.(py|ts|sh)$/.test(path) ? 'source' : undefined;
}

/** Calls back with each source and page that is saved, once a save, until it is told to end. */
export function watchTree(siteDir: string, onSave: (saved: Saved) => void, signal: AbortSignal): void {
  const timers = new Map<string, NodeJS.Timeout>();
  for (const folder of folders) {
    watch(join(siteDir, folder), { recursive: true, signal }, (_, name) => {
      const path = `${folder}/${name?.replaceAll('\\', '/') ?? ''}`;
      const kind = kindOf(path);
      if (!kind) return;
      clearTimeout(timers.get(path));
      timers.set(
        path,
        setTimeout(() => onSave({ kind, path }), calm),
      );
    });
  }
}
