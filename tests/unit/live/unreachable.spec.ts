import { expect, test } from 'playwright/test';
import { examine, type Finding } from '../../../src/live/examine.ts';
import { whyUnreachable } from '../../../src/live/unreachable.ts';

const { fetch } = globalThis;
const { timeout } = AbortSignal;
const { signal } = new AbortController();

/** Stands in for the page that is asking: where it came from, and whether its browser trusts that. */
function pageAt(origin: string, isSecureContext: boolean): void {
  const { protocol } = new URL(origin);
  Object.assign(globalThis, { location: { protocol, origin }, isSecureContext });
}

test.beforeEach(() => {
  globalThis.fetch = async () => {
    throw new TypeError('Failed to fetch');
  };
});

test.afterEach(() => {
  AbortSignal.timeout = timeout;
  Object.assign(globalThis, { fetch, location: undefined, isSecureContext: undefined });
});

test('a secure page and a server of the network without a certificate: their contents would be mixed', async () => {
  pageAt('https://docs.example', true);
  const { code, what, remedy } = await whyUnreachable('http://192.168.1.2:8080', signal);
  expect(code).toBe('mixed');
  expect(what).toBe(
    'This page came by https, so your browser keeps it from http://192.168.1.2:8080, which has no certificate.',
  );
  expect(remedy).toContain('begins with https');
});

test('a secure page reaches the reader’s own computer without a certificate', async () => {
  pageAt('https://docs.example', true);
  for (const origin of ['http://localhost:8080', 'http://127.0.0.1:8080', 'http://[::1]:8080']) {
    expect((await whyUnreachable(origin, signal)).code).toBe('nothing');
  }
  expect((await whyUnreachable('http://127.0.0.1.example:8080', signal)).code).toBe('mixed');
});

test('a page that came without https is kept from every server, and says to open it by https', async () => {
  pageAt('http://docs.example', false);
  const { code, remedy } = await whyUnreachable('http://localhost:8080', signal);
  expect(code).toBe('insecure');
  expect(remedy).toBe('Open this page by https.');
});

test('a server that takes the question and never answers is silent', async () => {
  pageAt('http://localhost:3000', true);
  const finding = await examineInVain('http://localhost:8080');
  expect(finding).toMatchObject({ ok: false, fault: { code: 'silent' } });
  expect(JSON.stringify(finding)).toContain('has not answered for ten seconds');
});

test('a browser that holds a request back while it asks the reader is waiting for Allow', async () => {
  pageAt('https://docs.example', true);
  const { permissions } = navigator;
  const asks = { query: async () => ({ state: 'prompt' }) };
  Object.defineProperty(navigator, 'permissions', { value: asks, configurable: true });
  const here = await examineInVain('http://localhost:8080');
  const elsewhere = await examineInVain('https://weaviate.example');
  Object.defineProperty(navigator, 'permissions', { value: permissions, configurable: true });
  expect(here).toMatchObject({ fault: { code: 'unanswered' } });
  expect(elsewhere).toMatchObject({ fault: { code: 'silent' } });
});

test('a server that says what it is and then never answers is silent, not one without gRPC-web', async () => {
  const time = new AbortController();
  AbortSignal.timeout = () => time.signal;
  globalThis.fetch = async (input) => {
    const request = new Request(input);
    if (request.url.endsWith('/v1/meta')) return Response.json({ version: '1.39.3', modules: {} });
    time.abort(new DOMException('Time is over.', 'TimeoutError'));
    return neverAnswer(request);
  };
  expect(await examine({ origin: 'http://localhost:8080' }, signal)).toMatchObject({
    ok: false,
    fault: { code: 'silent' },
  });
});

/** Looks at a server that never answers, without waiting for that. */
function examineInVain(origin: string): Promise<Finding> {
  AbortSignal.timeout = () => AbortSignal.abort(new DOMException('Time is over.', 'TimeoutError'));
  globalThis.fetch = (input) => neverAnswer(new Request(input));
  return examine({ origin }, signal);
}

/** The answer of a server that never gives one: the request ends with its signal alone. */
function neverAnswer({ signal: ending }: Request): Promise<Response> {
  return new Promise((_resolve, reject) => {
    if (ending.aborted) reject(ending.reason);
    ending.addEventListener('abort', () => reject(ending.reason));
  });
}
