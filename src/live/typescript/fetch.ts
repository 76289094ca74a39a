import type { EngineHost } from '../engine.ts';

/** Where the client's own defaults lead; the page sends it on to the endpoint that the reader has chosen. */
const local = ['http://localhost:8080', 'http://127.0.0.1:8080'];

/** Answers without a body, which `Response` insists on. */
const bodiless = [204, 205, 304];

/** A `fetch` whose requests the page makes, to the reader's Weaviate alone. */
export function brokerFetch(host: EngineHost): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (!local.includes(url.origin)) {
      throw new TypeError(
        `Code on this page reaches one server only, the one that you chose for it, by the name http://localhost:8080. It cannot reach ${url.origin}.`,
      );
    }
    const body = new Uint8Array(await request.arrayBuffer());
    const reply = await host.request({
      method: request.method,
      path: url.pathname + url.search,
      headers: Object.fromEntries(request.headers),
      body: body.byteLength > 0 ? body : null,
    });
    request.signal.throwIfAborted();
    const { status, headers } = reply;
    return new Response(bodiless.includes(status) ? null : reply.body, { status, headers });
  };
}
