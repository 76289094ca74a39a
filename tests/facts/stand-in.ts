import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** A request that a stand-in got. */
export interface Asked {
  path: string;
  headers: IncomingHttpHeaders;
  body: { text?: string; config?: { task_type?: string } };
}

/** What a stand-in answers, and when. */
export interface Answer {
  status: number;
  body: string;
  /** How long it takes. */
  milliseconds?: number;
}

/** A stand-in for the inference service: it notes what it is asked and answers as it is told. */
export interface StandIn {
  url: string;
  /** The vector requests so far. */
  asked: Asked[];
  /** The most vector requests that it had to answer at the same time. */
  atOnce: number;
  /** What a vector request gets from now on; a vector of two numbers at first. */
  answer: Answer;
  /** What it says of its model; it does not know the address where this is undefined. */
  meta: string | undefined;
  stop(): Promise<void>;
}

const vector: Answer = { status: 200, body: '{"text":"","vector":[0.6,0.8],"dim":2}' };

/** What the inference service says of an address that it does not have. */
export const notFound = '{"detail":"Not Found"}';

/** Starts a stand-in on a free port. */
export async function startStandIn(): Promise<StandIn> {
  let waiting = 0;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const sent = await text(request);
    if (path === '/.well-known/ready') return response.writeHead(204).end();
    if (path === '/meta' && standIn.meta !== undefined) return response.end(standIn.meta);
    if (!/^\/vectors\/?$/.test(path)) return response.writeHead(404).end(notFound);
    standIn.asked.push({ path, headers: request.headers, body: JSON.parse(sent || '{}') });
    const { status, body, milliseconds } = standIn.answer;
    standIn.atOnce = Math.max(standIn.atOnce, ++waiting);
    if (milliseconds) await pause(milliseconds);
    waiting--;
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const standIn: StandIn = {
    url: `http://127.0.0.1:${port}`,
    asked: [],
    atOnce: 0,
    answer: vector,
    meta: '{}',
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return standIn;
}
