import { type EngineFile, type EngineManifest, engineFolder } from './manifest.ts';

/** The files of one engine, on their way or here. */
export interface EngineFiles {
  /** Rejects where the engine has no file of this name, or where its bytes are not the ones that were built. */
  file(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** While the site is written it is open before this engine is made. */
const hint =
  process.env.NODE_ENV === 'development'
    ? 'The terminal of `npm start` says how far it is; reload the page then.'
    : 'Reload the page.';

/** Bytes that have arrived, of how many. */
export type Progress = (loaded: number, total: number) => void;

/** Fetches an engine from the site, or takes what an earlier visit has kept of it. */
export async function openEngineFiles(
  base: string,
  language: string,
  progress: Progress,
  stop: AbortSignal,
): Promise<EngineFiles> {
  const folder = new URL(`${base}${engineFolder}/${language}/`, location.origin);
  const kept = await openCache(`live-${language}`);
  const manifest = await readManifest(new URL('manifest.json', folder), kept, stop);
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const arrived = (bytes: number) => {
    loaded += bytes;
    progress(loaded, total);
  };
  const files = new Map(
    manifest.files.map((file) => [
      file.name,
      fetchFile(file, new URL(file.address, folder), kept, arrived, stop),
    ]),
  );
  for (const bytes of files.values()) bytes.catch(() => undefined);
  Promise.all(files.values()).then(
    () => forgetOthers(kept, manifest, folder),
    () => undefined,
  );
  return {
    file: (name) => files.get(name) ?? Promise.reject(new Error(`The engine has no file ${name}.`)),
  };
}

/** What the site says now; where the site cannot be reached, what it said at an earlier visit. */
async function readManifest(
  address: URL,
  kept: Cache | undefined,
  stop: AbortSignal,
): Promise<EngineManifest> {
  // The site of `npm start` answers whatever may be a page with its first page.
  const headers = { accept: 'application/json' };
  const response = await fetch(address, { cache: 'no-cache', headers, signal: stop }).catch(async (error) => {
    stop.throwIfAborted();
    const before = await kept?.match(address.href);
    if (!before)
      throw new Error(`${address.pathname} did not come. See whether you are online.`, { cause: error });
    return before;
  });
  if (!response.ok) throw new Error(`This site has no ${address.pathname} (${response.status}). ${hint}`);
  await kept?.put(address.href, response.clone()).catch(() => undefined);
  return response.json();
}

async function fetchFile(
  file: EngineFile,
  address: URL,
  kept: Cache | undefined,
  arrived: (bytes: number) => void,
  stop: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = keyOf(file, address);
  const known = await kept?.match(key);
  if (known) {
    const bytes = new Uint8Array(await known.arrayBuffer());
    if ((await sha256(bytes)) === file.sha256) {
      arrived(file.bytes);
      return bytes;
    }
  }
  const bytes = await download(file, address, arrived, stop);
  if ((await sha256(bytes)) !== file.sha256) {
    throw new Error(`${address.pathname} is not the file that this site was built with. Reload the page.`);
  }
  // A full or forbidden store only makes the next visit slower.
  await kept?.put(key, new Response(bytes)).catch(() => undefined);
  return bytes;
}

async function download(
  { bytes: size }: EngineFile,
  address: URL,
  arrived: (bytes: number) => void,
  stop: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { ok, status, body } = await fetch(address, { signal: stop });
  if (!ok || !body) throw new Error(`${address.pathname} did not come (${status}). Reload the page.`);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, at);
    if (at + value.byteLength > size) throw new Error(`${address.pathname} is longer than it was built.`);
    bytes.set(value, at);
    at += value.byteLength;
    arrived(value.byteLength);
  }
}

function keyOf({ sha256 }: EngineFile, address: URL): string {
  return `${address.href}?${sha256}`;
}

/** Pages that are not served securely, and readers who forbid it, have no cache. */
async function openCache(name: string): Promise<Cache | undefined> {
  try {
    return await caches.open(name);
  } catch {
    return undefined;
  }
}

async function forgetOthers(kept: Cache | undefined, { files }: EngineManifest, folder: URL): Promise<void> {
  const current = new Set(files.map((file) => keyOf(file, new URL(file.address, folder))));
  current.add(new URL('manifest.json', folder).href);
  for (const { url } of (await kept?.keys()) ?? []) if (!current.has(url)) await kept?.delete(url);
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
