import type { IncomingHttpHeaders } from 'node:http';
import { tokenHeader } from '../../src/authoring/messages.ts';

/** Who answers, and whom. */
export interface Door {
  /** The port that answers, on the loopback address alone. */
  port: number;
  /** The port of the site whose pages are answered. */
  site: number;
  /** What only a page of this site can know. */
  token: string;
}

/** A request, as far as it decides whether it is let in. */
export interface Asked {
  method: string | undefined;
  headers: IncomingHttpHeaders;
  /** The token of a request that can carry no header of its own. */
  token: string | null;
}

/** The origins of a site on a port of this machine. */
export function originsOf(site: number): string[] {
  return ['localhost', '127.0.0.1', '[::1]'].map((name) => `http://${name}:${site}`);
}

/**
 * Why a request is refused; undefined for one that a page of the site makes. A name that somebody else's server gave
 * this machine shows in Host, and a page of another site in Origin.
 */
export function refusalOf({ method, headers, token }: Asked, door: Door): string | undefined {
  const { host = 'missing', origin = 'missing' } = headers;
  const own = `127.0.0.1:${door.port}`;
  if (host !== own) return `Host is ${host}; write ${own}.`;
  if (!originsOf(door.site).includes(origin))
    return `Origin is ${origin}; only pages of the site are answered.`;
  // A browser asks before it sends what only pages of the site may send; it sends no token then.
  if (method === 'OPTIONS') return undefined;
  if (method !== 'GET' && method !== 'POST') return `${method} is not understood here.`;
  if (method === 'POST' && headers['content-type'] !== 'application/json')
    return 'Only application/json is understood.';
  const given = method === 'GET' ? token : headers[tokenHeader];
  return given === door.token ? undefined : 'The token is not that of this site; reload the page.';
}
