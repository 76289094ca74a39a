import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';

/** What a front does with a request in place of handing it on; true where it has answered. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

/** A server in front of Weaviate that a test can make ill. */
export interface Front {
  origin: string;
  close(): Promise<void>;
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': '*',
};

/** Opens a front before a Weaviate; with a certificate it speaks https. */
export async function openFront(
  rest: string,
  answer: Answer,
  tls?: { key: string; cert: string },
): Promise<Front> {
  const handle = async (asked: IncomingMessage, response: ServerResponse) => {
    if (await answer(asked, response)) return;
    const { authorization: _, host: __, ...headers } = asked.headers;
    const onward = request(rest + asked.url, { method: asked.method, headers }, (reply) => {
      response.writeHead(reply.statusCode ?? 502, { ...reply.headers, ...cors });
      reply.pipe(response);
    });
    onward.on('error', () => response.destroy());
    asked.pipe(onward);
  };
  const server = tls ? createSecureServer(tls, handle) : createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers a request, preflights too, as a server with open CORS does. */
export function reply(response: ServerResponse, status: number, body = ''): true {
  response.writeHead(status, { ...cors, 'content-type': 'application/json' }).end(body);
  return true;
}

/** A front that lets in only who has the key. */
export function withKey(key: string): Answer {
  return ({ method, headers }, response) => {
    if (method === 'OPTIONS') return reply(response, 200);
    return headers.authorization === `Bearer ${key}` ? false : reply(response, 401, '{}');
  };
}

/** A front that says other things of itself than Weaviate does. */
export function withMeta(meta: object): Answer {
  return ({ url, method }, response) =>
    url === '/v1/meta' && method === 'GET' && reply(response, 200, JSON.stringify(meta));
}
