import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where this project keeps what is built once and used by every run of this user. */
export function cacheFolder(): string {
  const mac = process.platform === 'darwin';
  const base = process.env.XDG_CACHE_HOME || join(homedir(), ...(mac ? ['Library', 'Caches'] : ['.cache']));
  return join(base, 'weaviate-model2vec-docs');
}
