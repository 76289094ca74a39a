import type { Endpoint } from '../endpoint.ts';
import type { EndpointReply, EndpointRequest } from '../engine.ts';
import { limits } from '../limits.ts';
import { readBody } from '../read-body.ts';
import { headersFor } from './headers.ts';

/** No answer came from the endpoint, or none to its end. */
export class NoAnswer extends Error {
  constructor(origin: string, cause: unknown) {
    super(`${origin} does not answer. See whether Weaviate is still up, then try again.`, { cause });
  }
}

/** Makes a request to an endpoint; the caller has decided that it may be made. */
export async function callEndpoint(
  { origin, key }: Endpoint,
  { method, path, headers, body }: EndpointRequest,
  signal?: AbortSignal,
): Promise<EndpointReply> {
  // Made before it is sent, so that a request that cannot be made is not taken for one without an answer.
  const request = new Request(origin + path, {
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
  const noAnswer = (cause: unknown): never => {
    signal?.throwIfAborted();
    throw new NoAnswer(origin, cause);
  };
  const response = await fetch(request).catch(noAnswer);
  const bytes = await readBody(response.body, limits.reply).catch(noAnswer);
  if (!bytes)
    throw new Error(`The answer has more than ${limits.reply / 1e6} MB, which is too much for this page.`);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: bytes };
}

/** A request without a body. */
export function plain(method: string, path: string): EndpointRequest {
  return { method, path, headers: {}, body: null };
}
