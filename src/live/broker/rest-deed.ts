import type { EndpointRequest } from '../engine.ts';
import { namesPlaceInGraphQl } from './addresses.ts';
import { type AllowedDeed, capitalised, type Deed, named, refused } from './deed.ts';
import { collectionsInJson, type NamingPart } from './json-collections.ts';
import { oddKey } from './odd-key.ts';

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

/** What a REST request does to which collections. */
export function restDeed(request: EndpointRequest, pathname: string): Deed {
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
