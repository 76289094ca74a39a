import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LivePage } from '../live/page.ts';
import { livePageFile } from '../live/page.ts';
import { livePages } from './live-pages.ts';
import type { Tree } from './tree.ts';

const modelConfig = 'tests/stack/model/files/config.json';

/** Where what Run needs is made; `npm start` serves it from there, and a build copies it. */
export function liveFolder(generatedFilesDir: string): string {
  return join(generatedFilesDir, 'live-files');
}

/** Writes what Run has to know of each page, under the page's address. */
export async function writeLivePages(
  tree: Tree,
  addresses: ReadonlyMap<string, string>,
  { siteDir, folder }: { siteDir: string; folder: string },
): Promise<void> {
  const model: Record<string, unknown> = JSON.parse(await readFile(join(siteDir, modelConfig), 'utf8'));
  const writes = [...livePages(tree, model)].map(async ([path, page]) => {
    const address = addresses.get(path);
    if (address !== undefined) await writePage(join(folder, livePageFile(address)), page);
  });
  await Promise.all(writes);
}

/** Copies all of it into the built site. */
export async function publishLive(folder: string, outDir: string): Promise<void> {
  await cp(folder, outDir, { recursive: true });
}

async function writePage(file: string, page: LivePage): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(page));
}
