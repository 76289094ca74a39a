import type { IncomingHttpHeaders } from 'node:http';
import { tokenHeader } from '../../src/authoring/messages.ts';

/** Whom the site that is being written listens to. */
export interface Door {
  /** The port of the site; only names of this machine reach it. */
  port: number;
  /** What only a page of this site can know. */
  token: string;
}

/** A request, as far as it decides whether it is let in. */
export interface Asked {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  /** The token of a request that can carry no header of its own. */
  token?: string | null;
}

/**
 * Why a request is refused; undefined for one that a page of this very site makes. A name that somebody else's server
 * gave this machine shows in Host, and a page of another site in Origin.
 */
export function refusalOf({ method, headers, token }: Asked, door: Door): string | undefined {
  const { host = '', origin } = headers;
  const names = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${name}:${door.port}`);
  if (!names.includes(host)) return `Host is ${host || 'missing'}; write localhost:${door.port}.`;
  const own = `http://${host}`;
  if (method === 'GET') {
    if (origin !== undefined && origin !== own) return `Origin is ${origin}; only ${own} is answered.`;
    return token === door.token ? undefined : 'The token is not that of this site; reload the page.';
  }
  if (method !== 'POST') return `${method} is not understood here.`;
  if (origin !== own) return `Origin is ${origin ?? 'missing'}; only ${own} is answered.`;
  if (headers['content-type'] !== 'application/json') return 'Only application/json is understood.';
  if (headers[tokenHeader] !== door.token) return 'The token is not that of this site; reload the page.';
  return undefined;
}
