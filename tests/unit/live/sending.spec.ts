import { BinaryWriter } from '@bufbuild/protobuf/wire';
import { expect, test } from 'playwright/test';
import { deedOf } from '../../../src/live/broker/deed-of-request.ts';
import { sendingOf } from '../../../src/live/broker/sending.ts';
import type { EndpointRequest } from '../../../src/live/engine.ts';

function rest(method: string, path: string, body: unknown) {
  const request = { method, path, headers: {}, body: new TextEncoder().encode(JSON.stringify(body)) };
  return sendingFor(request);
}

const collection = (settings: object) =>
  rest('POST', '/v1/schema', { class: 'Film', moduleConfig: { 'text2vec-model2vec': settings } });

/** A search whose results a generative service gets, under some settings of the service. */
function search(settings: (writer: BinaryWriter) => BinaryWriter) {
  const writer = new BinaryWriter().tag(1, 2).string('Foreign').tag(60, 2).fork().tag(4, 2).fork();
  settings(writer.tag(3, 2).fork().tag(9, 2).fork()).join().join().join().join();
  const message = new Uint8Array(writer.finish());
  const body = new Uint8Array(message.byteLength + 5);
  new DataView(body.buffer).setUint32(1, message.byteLength);
  body.set(message, 5);
  const path = '/v1/grpc-web/weaviate.v1.Weaviate/Search';
  const headers = { 'content-type': 'application/grpc-web+proto' };
  const request = { method: 'POST', path, headers, body };
  return sendingFor(request);
}

function sendingFor(request: EndpointRequest) {
  const deed = deedOf(request, request.path);
  if (deed.kind === 'refused') throw new Error(deed.reason);
  return sendingOf(request, deed);
}

test('a service on the computer of the server is nothing to ask about', () => {
  expect(collection({ inferenceUrl: 'http://127.0.0.1:9999' })).toBeUndefined();
  expect(collection({ inferenceUrl: 'http://localhost:9999/x', model: 'a/b:c' })).toBeUndefined();
  expect(
    rest('POST', '/v1/schema', { class: 'Film', description: 'see https://weaviate.io' }),
  ).toBeUndefined();
});

for (const address of [
  'https://evil.example',
  'http://127.0.0.1.evil.example',
  'http://localhost@evil.example',
  'http://localhost\\@evil.example',
  'HTTPS://evil.example/x',
]) {
  test(`a collection that sends its texts to ${address} says so`, () => {
    expect(collection({ inferenceUrl: address })).toEqual({ collections: ['Film'], addresses: [address] });
  });
}

test('a setting that Weaviate makes an address of counts as one', () => {
  expect(collection({ resourceName: 'evil.example/' })?.addresses).toEqual(['evil.example/']);
  expect(collection({ apiEndpoint: 'evil.example' })?.addresses).toEqual(['evil.example']);
  expect(collection({ region: 'eu-central-1' })).toBeUndefined();
});

test('what is changed or added later is looked at too', () => {
  const vectorConfig = {
    default: { vectorizer: { 'text2vec-model2vec': { inferenceUrl: 'https://a.example' } } },
  };
  const expected = { collections: ['Film'], addresses: ['https://a.example'] };
  expect(rest('PUT', '/v1/schema/Film', { class: 'Film', vectorConfig })).toEqual(expected);
  expect(rest('POST', '/v1/schema/Film/vectors', vectorConfig)).toEqual(expected);
  expect(rest('POST', '/v1/schema/Film/properties', { name: 'x', moduleConfig: vectorConfig })).toEqual(
    expected,
  );
});

test('a search that sends its results to a place that it names says so', () => {
  expect(search((writer) => writer.tag(6, 2).string('https://evil.example'))).toEqual({
    collections: ['Foreign'],
    addresses: ['https://evil.example'],
  });
  expect(search((writer) => writer.tag(8, 2).string('evil.example/'))?.addresses).toEqual(['evil.example/']);
  expect(search((writer) => writer.tag(2, 2).string('gpt'))).toBeUndefined();
});
