import type { EngineCache } from './engine-cache.ts';
import type { EngineFile } from './manifest.ts';
import { readBody } from './read-body.ts';

/** The name that a file of an engine is kept under: another content has another one. */
export function keyOf({ address, sha256 }: EngineFile, folder: URL): string {
  return `${new URL(address, folder).href}?${sha256}`;
}

/** Gives a file of an engine: as it was kept, or else from the site, if its bytes are the ones that were built. */
export async function fetchEngineFile(
  file: EngineFile,
  folder: URL,
  cache: EngineCache,
  arrived: (bytes: number) => void,
  stop: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = keyOf(file, folder);
  const known = await cache.get(key);
  if (known) {
    const bytes = new Uint8Array(await known.arrayBuffer());
    if ((await sha256(bytes)) === file.sha256) {
      arrived(file.bytes);
      return bytes;
    }
  }
  const address = new URL(file.address, folder);
  const bytes = await download(address, file.bytes, arrived, stop);
  if (!bytes || (await sha256(bytes)) !== file.sha256) {
    throw new Error(`${address.pathname} is not the file that this site was built with. Reload the page.`);
  }
  await cache.keep(key, new Response(bytes));
  return bytes;
}

/** The bytes at an address; undefined where there are more than there should be. */
async function download(
  address: URL,
  size: number,
  arrived: (bytes: number) => void,
  stop: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const noAnswer = (cause: unknown): never => {
    stop.throwIfAborted();
    throw new Error(`${address.pathname} did not come. See whether you are online.`, { cause });
  };
  const { ok, status, body } = await fetch(address, { signal: stop }).catch(noAnswer);
  if (!ok) throw new Error(`${address.pathname} did not come (${status}). Reload the page.`);
  return readBody(body, size, arrived).catch(noAnswer);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
