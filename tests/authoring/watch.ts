import { watch } from 'node:fs';
import { join } from 'node:path';
import { bootSources } from '../../src/plugin/tree.ts';

/** What was saved: a source that runs, a page with prose, or what pages are checked with. */
export type Saved = { kind: 'source' | 'page' | 'check'; path: string };

const folders = [
  ...['_includes', 'docs', 'src/pages', 'static/evidence'],
  ...['tests/facts/about', 'tests/prose', 'tests/stack'],
];
const checkedWith = /^(tests\/facts\/about\/.*\.ts|tests\/prose\/words\.txt|static\/evidence\/.*\.json)$/;
/** What runs only with the package registries, or not at all. */
const readOnly = /(^|\/)_includes\/(.*\/)?(install\b[^/]*\.sh|[^/]*\.ya?ml)$/;
/** An editor that empties a file before it writes it is done after this long. */
const calm = 30;

/** What a file of a watched folder is; undefined for what neither runs nor is read. */
export function kindOf(path: string): Saved['kind'] | undefined {
  if (checkedWith.test(path) || readOnly.test(path) || bootSources.includes(path)) return 'check';
  if (/^(tests|static)\//.test(path)) return undefined;
  if (/\.mdx?$/.test(path)) return 'page';
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
