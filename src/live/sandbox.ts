import { type Endpoint, parseEndpoint } from './endpoint.ts';
import type { SandboxOptions } from './options.ts';

const next = 'Try again later, or use your own server.';

/** Gets a server to throw away from the site's sandbox service; otherwise a sentence that says why there is none. */
export async function openSandbox({ address, label }: SandboxOptions): Promise<Endpoint | string> {
  const none = `You cannot get ${label} right now`;
  const response = await fetch(address, { method: 'POST', credentials: 'omit' }).catch(() => undefined);
  if (!response) return `${none}: the service does not answer. ${next}`;
  if (!response.ok) return `${none} (${response.status}). ${next}`;
  const said: unknown = await response.json().catch(() => undefined);
  return endpointIn(said) ?? `${none}: the service named no server. ${next}`;
}

function endpointIn(said: unknown): Endpoint | undefined {
  const { url, key }: { url?: unknown; key?: unknown } = Object(said);
  return typeof url === 'string' ? parseEndpoint(url, typeof key === 'string' ? key : '') : undefined;
}
