import type { Endpoint } from '../endpoint.ts';
import type { EndpointRequest } from '../engine.ts';
import { plain } from './call.ts';

/** The request with its path as a URL parser understands it; it cannot lead to another server. */
export function normalizeRequest({ origin }: Endpoint, request: EndpointRequest): EndpointRequest {
  const url = URL.parse(request.path, origin);
  if (!request.path.startsWith('/v1/') || url?.origin !== origin) {
    throw new Error(`A block may only ask ${origin} for paths below /v1/, not for ${request.path}.`);
  }
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method: request.method.toUpperCase(),
    path: url.pathname + url.search,
    headers: Object.fromEntries(headers),
    body: request.body,
  };
}

/** Weaviate lets no browser read whether it is ready, so its metadata answers in place of that. */
export function metaForReadiness(request: EndpointRequest): EndpointRequest {
  return /^\/v1\/\.well-known\/(ready|live)$/.test(request.path) ? plain('GET', '/v1/meta') : request;
}
