import type { Endpoint } from '../endpoint.ts';
import type { EndpointReply, EndpointRequest } from '../engine.ts';
import { limits } from '../limits.ts';
import { callEndpoint, plain } from './call.ts';
import { aliasPath, deleteCollection, exists, isCollection, type MadeCollections } from './collections.ts';
import { type Deed, deedOf } from './deed.ts';
import { type Sending, sendingOf } from './sending.ts';

/** What the reader is asked before a block goes on. */
export type Question =
  | {
      /** `replace`: a collection has to go so that the block can make it; the others name what the block wants to do. */
      kind: 'replace' | 'change' | 'delete';
      collection: string;
      /** Whether this page made the collection. */
      own: boolean;
    }
  | ({ kind: 'send' } & Sending);

export interface BrokerOptions {
  endpoint: Endpoint;
  made: MadeCollections;
  /** Whether a collection may be asked to go where the block wants to make it; elsewhere Weaviate says no by itself. */
  makesRoomFor(collection: string): boolean;
  ask(question: Question): Promise<boolean>;
  /** Told when the endpoint gives no answer any more. */
  lost(): void;
  /** Ends all that is under way. */
  signal: AbortSignal;
}

/** Makes the requests of one run for a worker that has neither network nor key. */
export interface Broker {
  request(request: EndpointRequest): Promise<EndpointReply>;
}

/** A broker for one run: what the reader allows, it is allowed for this run only. */
export function createBroker({ endpoint, made, makesRoomFor, ask, lost, signal }: BrokerOptions): Broker {
  const answers = new Map<string, Promise<boolean>>();
  let waiting = 0;

  const allowed = (question: Question): Promise<boolean> => {
    const topic = JSON.stringify(question);
    const answer = answers.get(topic) ?? ask(question);
    answers.set(topic, answer);
    return answer;
  };

  /** Asks about each collection that is not this page's; resolves to those that were not there. */
  const guard = async (kind: 'change' | 'delete', collections: readonly string[]): Promise<string[]> => {
    const fresh: string[] = [];
    for (const collection of collections) {
      if (made.has(collection)) continue;
      if (!(await exists(endpoint, collection, signal))) fresh.push(collection);
      else if (!(await allowed({ kind, collection, own: false }))) {
        throw new Error(
          `You did not allow this block to ${kind} ${collection}, which this page did not make.`,
        );
      }
    }
    return fresh;
  };

  const mayBeSent = async (sending: Sending | undefined): Promise<void> => {
    if (!sending || (await allowed({ kind: 'send', ...sending }))) return;
    throw new Error(`You did not allow this block to have texts sent to ${sending.addresses.join(', ')}.`);
  };

  const makeRoom = async (collections: readonly string[]): Promise<void> => {
    for (const collection of collections) {
      if (!makesRoomFor(collection) || !(await exists(endpoint, collection, signal))) continue;
      if (!(await ask({ kind: 'replace', collection, own: made.has(collection) }))) continue;
      await deleteCollection(endpoint, made, collection);
    }
  };

  const send = async (deed: Deed, request: EndpointRequest): Promise<EndpointReply> => {
    if (deed.kind === 'refused') throw new Error(deed.reason);
    await mayBeSent(sendingOf(request, deed));
    if (deed.kind === 'read') return callEndpoint(endpoint, request, signal);
    if (deed.kind === 'create') await makeRoom(deed.collections);
    const guarded = deed.kind === 'delete' ? 'delete' : 'change';
    const fresh = deed.kind === 'create' ? deed.collections : await guard(guarded, deed.collections);
    // A block that gives a name runs again, after its collection has gone and come back.
    const known = deed.kind === 'alias' && made.hasAlias(deed.alias);
    if (deed.kind === 'alias' && known && request.method === 'POST')
      await callEndpoint(endpoint, plain('DELETE', aliasPath(deed.alias)), signal);
    const reply = await callEndpoint(endpoint, request, signal);
    if (reply.status >= 300) return reply;
    if (deed.kind === 'alias') {
      // A name that leads to another's collection, or was another's, is not this page's.
      if (made.has(deed.target) && (known || request.method === 'POST'))
        made.addAlias(deed.alias, deed.target);
      else made.removeAlias(deed.alias);
    } else if (deed.kind === 'unalias') for (const alias of deed.collections) made.removeAlias(alias);
    else if (deed.kind === 'delete') for (const name of deed.collections) made.remove(name);
    else if (deed.kind === 'create') for (const name of fresh) made.add(name);
    // Weaviate makes a collection of its own accord for the first object that names it, unless it takes no object:
    // what a batch did stands in its answer, whose status is good in any case.
    else for (const name of fresh) if (await isCollection(endpoint, name, signal)) made.add(name);
    return reply;
  };

  return {
    async request(request) {
      const asked = standIn(plainRequest(endpoint, request));
      if (waiting >= limits.requests) throw new Error(`More than ${limits.requests} requests at once.`);
      waiting += 1;
      try {
        return await send(deedOf(asked, new URL(endpoint.origin + asked.path).pathname), asked);
      } catch (error) {
        // What browsers throw when no answer comes; everything else is words of our own.
        if (!(error instanceof TypeError) || signal.aborted) throw error;
        lost();
        throw new Error(`${endpoint.origin} stopped answering.`, { cause: error });
      } finally {
        waiting -= 1;
      }
    },
  };
}

/** The request with its path as a URL parser understands it; it cannot lead to another server. */
function plainRequest({ origin }: Endpoint, request: EndpointRequest): EndpointRequest {
  const url = URL.parse(request.path, origin);
  if (!request.path.startsWith('/v1/') || url?.origin !== origin) {
    throw new Error(`A block may only ask ${origin} for paths below /v1/, not for ${request.path}.`);
  }
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    method: request.method.toUpperCase(),
    path: url.pathname + url.search,
    headers: Object.fromEntries(headers),
    body: request.body,
  };
}

/** Weaviate lets no browser read whether it is ready, so its metadata answers in place of that. */
export function standIn(request: EndpointRequest): EndpointRequest {
  return /^\/v1\/\.well-known\/(ready|live)$/.test(request.path) ? plain('GET', '/v1/meta') : request;
}
