/** What an earlier visit has kept of an engine. */
export interface EngineCache {
  get(key: string): Promise<Response | undefined>;
  /** Keeps an answer if it can: a full or forbidden store only makes the next visit slower. */
  keep(key: string, response: Response): Promise<void>;
  /** Forgets all but these, if it can: what is left over only takes room. */
  keepOnly(keys: readonly string[]): Promise<void>;
}

/** Opens what is kept of an engine. Pages that are not served securely, and readers who forbid it, keep nothing. */
export async function openEngineCache(engine: string): Promise<EngineCache> {
  const kept = await openCache(`live-${engine}`);
  const forgetOthers = async (current: ReadonlySet<string>) => {
    for (const { url } of (await kept?.keys()) ?? []) if (!current.has(url)) await kept?.delete(url);
  };
  return {
    get: async (key) => kept?.match(key),
    keep: async (key, response) => kept?.put(key, response).catch(() => undefined),
    keepOnly: (keys) => forgetOthers(new Set(keys)).catch(() => undefined),
  };
}

async function openCache(name: string): Promise<Cache | undefined> {
  try {
    return await caches.open(name);
  } catch {
    return undefined;
  }
}
