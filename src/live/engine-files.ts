import { type EngineCache, openEngineCache } from './engine-cache.ts';
import { fetchEngineFile, keyOf } from './engine-file.ts';
import { type EngineManifest, engineFolder } from './manifest.ts';

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
  engine: string,
  progress: Progress,
  stop: AbortSignal,
): Promise<EngineFiles> {
  const folder = new URL(`${base}${engineFolder}/${engine}/`, location.origin);
  const manifestAddress = new URL('manifest.json', folder);
  const cache = await openEngineCache(engine);
  const manifest = await readManifest(manifestAddress, cache, stop);
  const total = manifest.files.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  const arrived = (bytes: number) => {
    loaded += bytes;
    progress(loaded, total);
  };
  // From the start it is known that something is on its way.
  arrived(0);
  const files = new Map(
    manifest.files.map((file) => [file.name, fetchEngineFile(file, folder, cache, arrived, stop)]),
  );
  Promise.all(files.values()).then(
    () => cache.keepOnly([manifestAddress.href, ...manifest.files.map((file) => keyOf(file, folder))]),
    // Whoever takes the file that failed is told.
    () => undefined,
  );
  return {
    file: (name) => files.get(name) ?? Promise.reject(new Error(`The engine has no file ${name}.`)),
  };
}

/** What the site says now; where the site cannot be reached, what it said at an earlier visit. */
async function readManifest(address: URL, cache: EngineCache, stop: AbortSignal): Promise<EngineManifest> {
  // The site of `npm start` answers whatever may be a page with its first page.
  const headers = { accept: 'application/json' };
  const response = await fetch(address, { cache: 'no-cache', headers, signal: stop }).catch(async (error) => {
    stop.throwIfAborted();
    const before = await cache.get(address.href);
    if (!before)
      throw new Error(`${address.pathname} did not come. See whether you are online.`, { cause: error });
    return before;
  });
  if (!response.ok) throw new Error(`This site has no ${address.pathname} (${response.status}). ${hint}`);
  await cache.keep(address.href, response.clone());
  return response.json();
}
