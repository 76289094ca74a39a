import type { EndpointRequest } from '../engine.ts';
import { type Deed, refused } from './deed.ts';
import { grpcDeed } from './grpc-deed.ts';
import { restDeed } from './rest-deed.ts';

const grpc = '/v1/grpc-web/';

/** What a request with this path, which a URL parser has made plain, does to which collections. */
export function deedOf(request: EndpointRequest, pathname: string): Deed {
  // Weaviate decodes what is encoded, so that it could take such a path for another one.
  if (!/^\/v1\/[\w./:-]+$/.test(pathname) || pathname.includes('//')) {
    return refused(`${pathname} is no path that a block may ask for.`);
  }
  if (pathname.startsWith(grpc)) return grpcDeed(request, pathname.slice(grpc.length));
  return restDeed(request, pathname);
}
