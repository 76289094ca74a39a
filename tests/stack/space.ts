import { stat, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Room that something is going to take; without a folder, in this project's cache. */
export interface Space {
  folder?: string | undefined;
  gigabytes: number;
}

/** One sentence for each disk that has less room than is going to be taken on it. */
export async function lackOfSpace(spaces: Space[]): Promise<string[]> {
  const disks = new Map<number, { folders: Set<string>; needed: number; free: number }>();
  for (const { folder = cacheFolder(), gigabytes } of spaces) {
    const existing = await nearestExisting(folder);
    const { dev } = await stat(existing);
    const { bavail, bsize } = await statfs(existing);
    const disk = disks.get(dev) ?? { folders: new Set<string>(), needed: 0, free: (bavail * bsize) / 1e9 };
    disk.folders.add(folder);
    disk.needed += gigabytes;
    disks.set(dev, disk);
  }
  return [...disks.values()].filter(({ needed, free }) => free < needed).map(sentence);
}

function sentence({ folders, needed, free }: { folders: Set<string>; needed: number; free: number }): string {
  const places = [...folders].join(' and ');
  const way = 'Make room, or set XDG_CACHE_HOME, GOMODCACHE and GOCACHE to folders on a bigger disk';
  return `${needed.toFixed(1)} GB are needed for ${places}; ${free.toFixed(1)} GB are free. ${way}.`;
}

async function nearestExisting(folder: string): Promise<string> {
  return stat(folder).then(
    () => folder,
    () => (dirname(folder) === folder ? folder : nearestExisting(dirname(folder))),
  );
}
