import type { EndpointRequest } from '../engine.ts';
import { addressesInSettings } from './addresses.ts';
import type { AllowedDeed } from './deed.ts';
import { onlyMessage } from './grpc-frame.ts';
import { addressesInSearch, collectionsOfSearch } from './grpc-settings.ts';

/** Places that Weaviate would send texts of these collections to, if it did as a request says. */
export interface Sending {
  collections: string[];
  addresses: string[];
}

/** Where a request would have Weaviate send texts; undefined where it names no place outside of the server's computer. */
export function sendingOf(request: EndpointRequest, deed: AllowedDeed): Sending | undefined {
  const { pathname } = new URL(request.path, 'http://endpoint');
  const sending = deed.kind === 'read' ? ofSearch(request, pathname) : ofSettings(request, pathname, deed);
  return sending && sending.addresses.length > 0 ? sending : undefined;
}

function ofSettings({ body }: EndpointRequest, pathname: string, deed: Sendable): Sending | undefined {
  if (!/^\/v1\/schema\b/.test(pathname)) return undefined;
  return { collections: deed.collections, addresses: addressesInSettings(body) };
}

function ofSearch({ body }: EndpointRequest, pathname: string): Sending | undefined {
  const message = pathname.endsWith('/weaviate.v1.Weaviate/Search') && body && onlyMessage(body);
  if (!message) return undefined;
  return { collections: collectionsOfSearch(message), addresses: addressesInSearch(message) ?? [] };
}

type Sendable = Exclude<AllowedDeed, { kind: 'read' }>;
