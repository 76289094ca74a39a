import type { EndpointRequest } from '../engine.ts';
import { namesPlaceInGraphQl } from './addresses.ts';
import { collectionsInGrpc, onlyMessage } from './grpc-collections.ts';
import { addressesInSearch } from './grpc-settings.ts';
import { collectionsInJson, type NamingPart } from './json-collections.ts';
import { oddKey } from './odd-key.ts';

/**
 * What a request does: it reads, it makes, changes or deletes collections, it gives a collection another name or takes
 * that name away, or it is none that a block may send.
 */
export type Deed =
  | { kind: 'read' }
  | { kind: 'create' | 'change' | 'delete' | 'unalias'; collections: string[] }
  | { kind: 'alias'; alias: string; target: string; collections: string[] }
  | { kind: 'refused'; reason: string };

/** What a block may do, if need be once the reader agrees. */
export type AllowedDeed = Exclude<Deed, { kind: 'refused' }>;

interface Row {
  kind: AllowedDeed['kind'];
  methods: string;
  path: RegExp;
  /** What of the body names collections; a name in the path counts too. */
  body?: NamingPart;
}

const name = '(?<name>[^/]+)';

// The first row that fits is meant. Reads change nothing, whatever they name.
const rows: readonly Row[] = [
  { kind: 'read', methods: 'GET HEAD', path: /^\/v1\/./ },
  { kind: 'read', methods: 'POST', path: /^\/v1\/(graphql|graphql\/batch|objects\/validate|tokenize)$/ },
  { kind: 'read', methods: 'POST', path: /^\/v1\/(search\/[^/]+\/[\w-]+|schema\/[^/]+\/tokenize)$/ },
  { kind: 'create', methods: 'POST', path: /^\/v1\/schema$/, body: 'class' },
  { kind: 'delete', methods: 'DELETE', path: new RegExp(`^/v1/schema/${name}$`) },
  { kind: 'change', methods: 'PUT PATCH', path: new RegExp(`^/v1/schema/${name}$`), body: 'class' },
  { kind: 'change', methods: 'POST PUT PATCH DELETE', path: new RegExp(`^/v1/schema/${name}/.+$`) },
  { kind: 'change', methods: 'POST', path: /^\/v1\/objects$/, body: 'class' },
  { kind: 'change', methods: 'PUT PATCH', path: new RegExp(`^/v1/objects/${name}/[^/]+$`), body: 'class' },
  { kind: 'change', methods: 'DELETE', path: new RegExp(`^/v1/objects/${name}/[^/]+$`) },
  {
    kind: 'change',
    methods: 'POST PUT DELETE',
    path: new RegExp(`^/v1/objects/${name}/[^/]+/references/.+$`),
  },
  { kind: 'change', methods: 'POST', path: /^\/v1\/batch\/objects$/, body: 'objects' },
  { kind: 'change', methods: 'DELETE', path: /^\/v1\/batch\/objects$/, body: 'match' },
  { kind: 'change', methods: 'POST', path: /^\/v1\/batch\/references$/, body: 'references' },
  { kind: 'alias', methods: 'POST', path: /^\/v1\/aliases\/?$/, body: 'class' },
  { kind: 'alias', methods: 'PUT', path: new RegExp(`^/v1/aliases/${name}$`), body: 'class' },
  { kind: 'unalias', methods: 'DELETE', path: new RegExp(`^/v1/aliases/${name}$`) },
];

const grpc = '/v1/grpc-web/';
const grpcReads = [
  'grpc.health.v1.Health/Check',
  'weaviate.v1.Weaviate/Search',
  'weaviate.v1.Weaviate/Aggregate',
  'weaviate.v1.Weaviate/TenantsGet',
];

/** What a request with this path, which a URL parser has made plain, does to which collections. */
export function deedOf(request: EndpointRequest, pathname: string): Deed {
  // Weaviate decodes what is encoded, so that it could take such a path for another one.
  if (!/^\/v1\/[\w./:-]+$/.test(pathname) || pathname.includes('//')) {
    return refused(`${pathname} is no path that a block may ask for.`);
  }
  if (pathname.startsWith(grpc)) return grpcDeed(request, pathname.slice(grpc.length));
  if (/^\/v1\/graphql/.test(pathname) && namesPlaceInGraphQl(request.body)) {
    return refused('A GraphQL query of a block may not say where Weaviate sends the texts that it finds.');
  }
  const row = rows.find(
    ({ methods, path }) => methods.split(' ').includes(request.method) && path.test(pathname),
  );
  if (!row) return refused(`${request.method} ${pathname} is nothing that a block on this page may do.`);
  if (row.kind === 'read') return { kind: 'read' };
  const odd = oddKey(request.body);
  if (odd !== undefined) {
    return refused(
      `The key “${odd}” is written twice or in other letters, so it could be taken for another one.`,
    );
  }
  const inPath = row.path.exec(pathname)?.groups?.name;
  const inBody = row.body ? collectionsInJson(request.body, row.body) : [];
  const all = inBody && [...(inPath === undefined ? [] : [inPath]), ...inBody];
  if (row.kind !== 'alias') return named(row.kind, all, pathname);
  const alias = inPath ?? collectionsInJson(request.body, 'alias')?.[0] ?? '';
  const deed = named('change', all, pathname);
  const given = named('unalias', [alias], pathname);
  if (deed.kind !== 'change') return deed;
  if (given.kind === 'refused') return given;
  const target = deed.collections.at(-1) ?? '';
  return { ...deed, kind: 'alias', alias: capitalised(alias), target };
}

function grpcDeed({ method, headers, body }: EndpointRequest, call: string): Deed {
  const type = headers['content-type'] ?? '';
  if (method !== 'POST' || !/^application\/grpc-web(\+proto)?$/.test(type)) {
    return refused(`${call} has to be a gRPC-web call with protocol buffers.`);
  }
  if (call === 'weaviate.v1.Weaviate/Search') {
    const message = body && onlyMessage(body);
    return message && addressesInSearch(message) ? { kind: 'read' } : refused(`${call} cannot be read.`);
  }
  if (grpcReads.includes(call)) return { kind: 'read' };
  const collections = collectionsInGrpc(call, body);
  if (!collections)
    return refused(`${call} is no call that a browser may make. Streams need Node or CPython.`);
  return named('change', collections, call);
}

type Naming = 'create' | 'change' | 'delete' | 'unalias';

function named(kind: Naming, names: string[] | undefined, what: string): Deed {
  if (!names || names.length === 0) return refused(`${what} does not say which collection it changes.`);
  const collections = [...new Set(names.map(capitalised))];
  const odd = collections.find((each) => !/^[A-Z][\w:]*$/.test(each));
  return odd === undefined ? { kind, collections } : refused(`${odd} cannot be the name of a collection.`);
}

/** Weaviate writes the first letter of a collection's name large, whatever it is given. */
function capitalised(collection: string): string {
  return collection.charAt(0).toUpperCase() + collection.slice(1);
}

function refused(reason: string): Deed {
  return { kind: 'refused', reason };
}
