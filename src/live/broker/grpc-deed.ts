import type { EndpointRequest } from '../engine.ts';
import { type Deed, named, refused } from './deed.ts';
import { collectionsInGrpc } from './grpc-collections.ts';
import { onlyMessage } from './grpc-frame.ts';
import { addressesInSearch } from './grpc-settings.ts';

const reads = [
  'grpc.health.v1.Health/Check',
  'weaviate.v1.Weaviate/Search',
  'weaviate.v1.Weaviate/Aggregate',
  'weaviate.v1.Weaviate/TenantsGet',
];

/** What a call of gRPC-web does to which collections. */
export function grpcDeed({ method, headers, body }: EndpointRequest, call: string): Deed {
  const type = headers['content-type'] ?? '';
  if (method !== 'POST' || !/^application\/grpc-web(\+proto)?$/.test(type)) {
    return refused(`${call} has to be a gRPC-web call with protocol buffers.`);
  }
  if (call === 'weaviate.v1.Weaviate/Search') {
    const message = body && onlyMessage(body);
    return message && addressesInSearch(message) ? { kind: 'read' } : refused(`${call} cannot be read.`);
  }
  if (reads.includes(call)) return { kind: 'read' };
  const collections = collectionsInGrpc(call, body);
  if (!collections)
    return refused(`${call} is no call that a browser may make. Streams need Node or CPython.`);
  return named('change', collections, call);
}
