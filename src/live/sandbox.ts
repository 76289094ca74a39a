import { type Endpoint, parseEndpoint } from './endpoint.ts';
import type { SandboxOptions } from './options.ts';

/** Gets a server to throw away from the site's sandbox service; otherwise a sentence that says why there is none. */
export async function openSandbox({ address, label }: SandboxOptions): Promise<Endpoint | string> {
  const none = `There is no ${label} to be had right now`;
  try {
    const response = await fetch(address, { method: 'POST', credentials: 'omit' });
    if (!response.ok) return `${none} (${response.status}). Try again later, or use your own server.`;
    const { url, key }: { url?: unknown; key?: unknown } = await response.json();
    const endpoint =
      typeof url === 'string' ? parseEndpoint(url, typeof key === 'string' ? key : '') : undefined;
    return endpoint ?? `${none}: the service named no server.`;
  } catch {
    return `${none}: the service does not answer. Try again later, or use your own server.`;
  }
}
