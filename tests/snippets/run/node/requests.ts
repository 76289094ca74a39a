import { createRequire } from 'node:module';
import { emit } from './events.ts';
import { currentFrames } from './frames.ts';
import { namesIn } from './names.ts';

type Callback = (error: unknown, ...rest: unknown[]) => void;

interface GrpcClient {
  makeUnaryRequest(path: string, ...rest: [...unknown[], Callback]): unknown;
  makeBidiStreamRequest(
    path: string,
    ...rest: unknown[]
  ): { write(message: unknown, ...rest: unknown[]): boolean };
}

const writing = ['POST', 'PUT', 'PATCH', 'DELETE'];

/** Tells every REST request that may change a collection, once Weaviate has done it. */
export function watchFetch(): void {
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const method = (init?.method ?? 'GET').toUpperCase();
    if (!writing.includes(method)) return fetch(input, init);
    const path = new URL(input instanceof Request ? input.url : input).pathname;
    const done = told(method, path, jsonIn(init?.body));
    const response = await fetch(input, init);
    if (response.ok) done();
    return response;
  };
}

/** Tells every gRPC call that may change a collection, by the client's own copy of `@grpc/grpc-js`. */
export function watchGrpc(path: string): void {
  const { Client }: { Client: { prototype: GrpcClient } } = createRequire(path)(path);
  const { makeUnaryRequest, makeBidiStreamRequest } = Client.prototype;
  Client.prototype.makeUnaryRequest = function (path, ...rest) {
    const callback = rest.pop() as Callback;
    const done = told('POST', path, rest[2]);
    const answered: Callback = (error, ...answer) => {
      if (!error) done();
      callback(error, ...answer);
    };
    return makeUnaryRequest.call(this, path, ...rest, answered);
  };
  Client.prototype.makeBidiStreamRequest = function (path, ...rest) {
    const call = makeBidiStreamRequest.call(this, path, ...rest);
    const { write } = call;
    call.write = (message, ...more) => {
      told('POST', path, message)();
      return write.call(call, message, ...more);
    };
    return call;
  };
}

// The stack is read when the request leaves: afterwards the source's lines may have gone from it.
function told(method: string, path: string, body: unknown): () => void {
  const names = namesIn(body);
  const frames = currentFrames();
  return () => emit({ type: 'request', frames, method, path, names });
}

function jsonIn(body: unknown): unknown {
  try {
    return typeof body === 'string' ? JSON.parse(body) : undefined;
  } catch {
    // A request to something else than Weaviate.
    return undefined;
  }
}
