import { statfs } from 'node:fs/promises';
import { type Docker, docker } from './docker.ts';

/** Waits for something that fills the engine's disk; a full disk is said in a sentence that names it. */
export async function withoutSpace<T>(env: Docker, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw isFull(String(error)) ? new Error(await diskFull(env), { cause: error }) : error;
  }
}

/** Whether a text says that a disk is full, or so full that Weaviate writes no more. */
export function isFull(text: string): boolean {
  return /no space left on device|ENOSPC|disk quota exceeded|disk usage too high/i.test(text);
}

/** The sentence for a disk on which the engine has no room left. */
export async function diskFull(env: Docker): Promise<string> {
  const folder = (await docker(env, ['info', '--format', '{{.DockerRootDir}}']).catch(() => '')).trim();
  // An engine in a virtual machine names a folder that is not on this machine.
  const disk = folder ? await statfs(folder).catch(() => undefined) : undefined;
  const free = disk ? `, ${((disk.bavail * disk.bsize) / 1e9).toFixed(1)} GB free` : '';
  return `The disk with Docker's images and volumes is full (${folder || 'docker info'}${free}). Make room there, for one with \`docker system prune\`, and start again.`;
}
