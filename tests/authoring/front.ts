import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { authoringPath, type Press, type Snapshot } from '../../src/authoring/messages.ts';
import { type Door, refusalOf } from './guard.ts';
import { readPress } from './read-press.ts';

/** What pages of the running site talk to. It listens on a socket of the file system, so no network reaches it. */
export interface Front {
  /** What the site has to know to hand requests on. */
  env: Record<'AUTHORING_SOCKET' | 'AUTHORING_TOKEN' | 'AUTHORING_ORIGIN', string>;
  /** Tells every open page how all stands now. */
  show(snapshot: Snapshot): void;
  close(): Promise<void>;
}

/** Opens the front of a site on a port of this machine; `press` is told what people press. */
export async function openFront(port: number, press: (press: Press) => void): Promise<Front> {
  const folder = await mkdtemp(join(tmpdir(), 'authoring-'));
  const socket = join(folder, 'socket');
  const door: Door = { port, token: randomBytes(32).toString('base64url') };
  const open = new Set<ServerResponse>();
  let known: Snapshot = {
    stack: { state: 'starting', said: 'The stack is starting.' },
    runs: {},
    checks: {},
  };

  const server = createServer((asked, answer) => {
    respond(asked, answer).catch((error: Error) => end(answer, 400, error.message));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(socket, resolve);
  });

  async function respond(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method, headers } = asked;
    const { pathname, searchParams } = new URL(asked.url ?? '/', 'http://localhost');
    const refusal = refusalOf({ method, headers, token: searchParams.get('token') }, door);
    if (refusal) return end(answer, 403, refusal);
    if (method === 'GET' && pathname === `${authoringPath}/events`) return follow(answer);
    const wanted = method === 'POST' ? await readPress(asked, pathname, known) : undefined;
    if (!wanted) return end(answer, 404, 'There is nothing of that name that could be done.');
    press(wanted);
    end(answer, 202, '');
  }

  function follow(answer: ServerResponse): void {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' });
    answer.write(`retry: 1000\n${eventOf(known)}`);
    open.add(answer);
    answer.on('close', () => open.delete(answer));
  }

  return {
    env: {
      AUTHORING_SOCKET: socket,
      AUTHORING_TOKEN: door.token,
      AUTHORING_ORIGIN: `http://localhost:${port}`,
    },
    show(snapshot) {
      known = snapshot;
      for (const answer of open) answer.write(eventOf(snapshot));
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function eventOf(snapshot: Snapshot): string {
  return `data: ${JSON.stringify(snapshot)}\n\n`;
}

function end(answer: ServerResponse, status: number, said: string): void {
  answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(said);
}
