import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { authoringPath, type Press, type Snapshot, tokenHeader } from '../../src/authoring/messages.ts';
import { type Door, refusalOf } from './guard.ts';
import { readPress } from './read-press.ts';

/**
 * What pages of the running site talk to: on the loopback address, and not through the site, which is busy just then.
 */
export interface Front {
  /** What the site has to know, for its pages. */
  env: Record<'AUTHORING_ADDRESS' | 'AUTHORING_TOKEN' | 'SITE_ORIGIN', string>;
  /** Tells every open page how all stands now. */
  show(snapshot: Snapshot): void;
  close(): Promise<void>;
}

/** Opens the front of a site on a port of this machine; `press` is told what people press. */
export async function openFront(site: number, press: (press: Press) => void): Promise<Front> {
  const open = new Set<ServerResponse>();
  let known: Snapshot = {
    stack: { state: 'starting', said: 'The stack is starting.' },
    runs: {},
    checks: {},
  };

  const server = createServer((asked, answer) => {
    respond(asked, answer).catch((error: Error) => end(answer, 400, error.message));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;
  const door: Door = { port, site, token: randomBytes(32).toString('base64url') };

  async function respond(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { method, headers } = asked;
    const { pathname, searchParams } = new URL(asked.url ?? '/', 'http://localhost');
    const refusal = refusalOf({ method, headers, token: searchParams.get('token') }, door);
    if (refusal) return end(answer, 403, refusal);
    answer.setHeader('access-control-allow-origin', headers.origin ?? '');
    answer.setHeader('access-control-allow-headers', `content-type, ${tokenHeader}`);
    if (method === 'OPTIONS') return end(answer, 204, '');
    if (method === 'GET' && pathname === `${authoringPath}/events`) return follow(answer);
    if (method === 'POST' && pathname === `${authoringPath}/shown`) return look(asked, answer);
    const wanted = method === 'POST' ? await readPress(asked, pathname, known) : undefined;
    if (!wanted) return end(answer, 404, 'There is nothing of that name that could be done.');
    press(wanted);
    end(answer, 202, '');
  }

  /** Loaded only here: the site opens without it. */
  async function look(asked: IncomingMessage, answer: ServerResponse): Promise<void> {
    const { unprovenShown } = await import('./unproven-shown.ts');
    const faults = await unprovenShown(process.cwd(), asked);
    if (!faults) return end(answer, 404, 'There is no page of that name.');
    end(answer, 200, JSON.stringify(faults));
  }

  function follow(answer: ServerResponse): void {
    answer.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache, no-transform' });
    answer.write(`retry: 1000\n${eventOf(known)}`);
    open.add(answer);
    answer.on('close', () => open.delete(answer));
  }

  return {
    env: {
      AUTHORING_ADDRESS: `http://127.0.0.1:${port}`,
      AUTHORING_TOKEN: door.token,
      SITE_ORIGIN: `http://localhost:${site}`,
    },
    show(snapshot) {
      known = snapshot;
      for (const answer of open) answer.write(eventOf(snapshot));
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function eventOf(snapshot: Snapshot): string {
  return `data: ${JSON.stringify(snapshot)}\n\n`;
}

function end(answer: ServerResponse, status: number, said: string): void {
  answer.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(said);
}
