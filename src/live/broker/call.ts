import type { Endpoint } from '../endpoint.ts';
import type { EndpointReply, EndpointRequest } from '../engine.ts';
import { limits } from '../limits.ts';
import { headersFor } from './headers.ts';

/** Makes a request to an endpoint; the caller has decided that it may be made. */
export async function callEndpoint(
  { origin, key }: Endpoint,
  { method, path, headers, body }: EndpointRequest,
  signal?: AbortSignal,
): Promise<EndpointReply> {
  const response = await fetch(origin + path, {
    method,
    body,
    headers: headersFor(headers, key),
    cache: 'no-store',
    credentials: 'omit',
    mode: 'cors',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    ...(signal ? { signal } : {}),
  });
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await bytesOf(response),
  };
}

async function bytesOf({ body }: Response): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (const reader = body?.getReader(); reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > limits.reply) {
      await reader.cancel();
      throw new Error(`The answer has more than ${limits.reply / 1e6} MB, which is too much for this page.`);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** A request without a body. */
export function plain(method: string, path: string): EndpointRequest {
  return { method, path, headers: {}, body: null };
}
