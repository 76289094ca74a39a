import { once } from 'node:events';
import {
  Agent,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Trace } from './trace.ts';

/** Stands before a REST server on another port and notes what is asked of it. */
export async function watchRest(port: number, upstream: string, trace: Trace): Promise<Server> {
  const agent = new Agent({ keepAlive: true });
  const pass = async (asked: IncomingMessage, answer: ServerResponse) => {
    const body = await buffer(asked);
    trace.add(`${asked.method} ${asked.url}`, body.toString());
    const { method, headers } = asked;
    const forward = request(new URL(asked.url ?? '/', upstream), { method, headers, agent }, (given) => {
      answer.writeHead(given.statusCode ?? 502, given.headers);
      given.pipe(answer);
    });
    forward.on('error', () => answer.destroy());
    forward.end(body);
  };
  const server = createServer((asked, answer) => {
    // A client that was ended in the middle of a request wants no answer.
    pass(asked, answer).catch(() => answer.destroy());
  });
  server.on('close', () => agent.destroy());
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return server;
}
