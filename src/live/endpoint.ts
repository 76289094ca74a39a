/** A Weaviate that blocks run on. The key is kept in memory only. */
export interface Endpoint {
  /** Scheme, host and port, as in `http://localhost:8080`. */
  origin: string;
  key?: string | undefined;
}

/**
 * The endpoint that a reader means by an address; undefined where it is none. Only its origin is used: path, query and
 * names in it are dropped.
 */
export function parseEndpoint(address: string, key = ''): Endpoint | undefined {
  const text = address.trim();
  const url = URL.parse(/^[a-z]+:\/\//i.test(text) ? text : `http://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  return { origin: url.origin, key: key.trim() || undefined };
}

/** Whether an origin is this very computer, which browsers trust without a certificate. */
export function isLoopback(origin: string): boolean {
  const { hostname } = new URL(origin);
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || /^(127(\.\d+){3}|\[::1\])$/.test(hostname)
  );
}
