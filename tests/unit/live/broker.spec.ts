import { expect, test } from 'playwright/test';
import { createBroker } from '../../../src/live/broker/broker.ts';
import { deleteCollection, madeCollections } from '../../../src/live/broker/collections.ts';
import type { Question } from '../../../src/live/broker/question.ts';

const endpoint = { origin: 'http://localhost:8080' };

/** A broker before a server that answers as told; it answers 404 to everything else. */
function brokerBefore(
  answers: Record<string, number>,
  {
    answer = false,
    makesRoom = true,
    onPost = () => {},
  }: Partial<{ answer: boolean; makesRoom: boolean; onPost(): void }> = {},
) {
  const heard: string[] = [];
  const asked: Question[] = [];
  globalThis.fetch = async (input) => {
    const { method, url } = new Request(input);
    const line = `${method} ${new URL(url).pathname}`;
    heard.push(line);
    if (method === 'POST') onPost();
    return new Response(null, { status: answers[line] ?? 404 });
  };
  const made = madeCollections(() => {});
  let losses = 0;
  const ask = async (question: Question) => {
    asked.push(question);
    return answer;
  };
  const broker = createBroker({
    endpoint,
    made,
    makesRoomFor: () => makesRoom,
    ask,
    lost: () => {
      losses += 1;
    },
    signal: new AbortController().signal,
  });
  const send = (method: string, path: string, body?: object | Uint8Array<ArrayBuffer>) =>
    broker.request({
      method,
      path,
      headers: { 'content-type': 'application/grpc-web+proto' },
      body:
        body === undefined || body instanceof Uint8Array
          ? (body ?? null)
          : new TextEncoder().encode(JSON.stringify(body)),
    });
  return { send, made, heard, asked, losses: () => losses };
}

const { fetch } = globalThis;
test.afterEach(() => {
  globalThis.fetch = fetch;
});

test('names are encoded in every address that the page itself asks for', async () => {
  const { made, heard } = brokerBefore({});
  made.add('A/../B');
  made.addAlias('../schema/Foreign', 'A/../B');
  await deleteCollection(endpoint, made, 'A/../B');
  expect(heard).toEqual(['DELETE /v1/aliases/..%2Fschema%2FForeign', 'DELETE /v1/schema/A%2F..%2FB']);
});

test('a batch whose objects all failed has made no collection, though its status is good', async () => {
  const call = '/v1/grpc-web/weaviate.v1.Weaviate/BatchObjects';
  // One object, whose field 4 names its collection.
  const body = new Uint8Array([0, 0, 0, 0, 8, 10, 6, 34, 4, 70, 105, 108, 109]);
  const failing = brokerBefore({ [`POST ${call}`]: 200 });
  await failing.send('POST', call, body);
  expect(failing.made.names()).toEqual([]);
  const answers: Record<string, number> = { [`POST ${call}`]: 200 };
  const working = brokerBefore(answers, {
    onPost: () => {
      answers['GET /v1/schema/Film'] = 200;
    },
  });
  await working.send('POST', call, body);
  expect(working.made.names()).toEqual(['Film']);
});

test('a collection that would send its texts elsewhere is made only when the reader agrees', async () => {
  const settings = { class: 'Film', moduleConfig: { x: { inferenceUrl: 'https://evil.example' } } };
  const { send, asked, heard } = brokerBefore({ 'POST /v1/schema': 200 });
  await expect(send('POST', '/v1/schema', settings)).rejects.toThrow(
    'You did not allow this block to have texts sent to https://evil.example.',
  );
  expect(asked).toEqual([{ kind: 'send', collections: ['Film'], addresses: ['https://evil.example'] }]);
  expect(heard).toEqual([]);
  const agreed = brokerBefore({ 'POST /v1/schema': 200 }, { answer: true });
  expect((await agreed.send('POST', '/v1/schema', settings)).status).toBe(200);
});

test('a block that is recorded to fail on a name that is taken makes no room for it', async () => {
  const { send, asked } = brokerBefore(
    { 'GET /v1/schema/Film': 200, 'POST /v1/schema': 422 },
    { answer: true, makesRoom: false },
  );
  expect((await send('POST', '/v1/schema', { class: 'Film' })).status).toBe(422);
  expect(asked).toEqual([]);
});

test('another name is this page’s for as long as it leads to a collection of this page', async () => {
  const answers = { 'POST /v1/aliases': 200, 'PUT /v1/aliases/Own': 200, 'DELETE /v1/aliases/Own': 204 };
  const { send, made, heard } = brokerBefore({ ...answers, 'GET /v1/schema/Foreign': 200 }, { answer: true });
  made.add('Film');
  await send('POST', '/v1/aliases', { alias: 'Own', class: 'Film' });
  expect(made.hasAlias('Own')).toBe(true);
  // Given once more, it is taken away first.
  await send('POST', '/v1/aliases', { alias: 'Own', class: 'Film' });
  expect(heard).toEqual(['POST /v1/aliases', 'DELETE /v1/aliases/Own', 'POST /v1/aliases']);
  await send('PUT', '/v1/aliases/Own', { alias: 'Own', class: 'Foreign' });
  expect(made.hasAlias('Own')).toBe(false);
});

test('a server that does not answer is lost, and a request that cannot be made loses none', async () => {
  const { send, heard, losses } = brokerBefore({});
  await expect(send('GET', '/v1/meta', { a: 'body' })).rejects.toThrow('cannot have body');
  expect([heard, losses()]).toEqual([[], 0]);
  globalThis.fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
  await expect(send('GET', '/v1/meta')).rejects.toThrow('http://localhost:8080 does not answer.');
  expect(losses()).toBe(1);
});
