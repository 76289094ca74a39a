import type { EndpointReply, EndpointRequest } from '../engine.ts';
import { limits } from '../limits.ts';
import { callEndpoint, NoAnswer, plain } from './call.ts';
import { aliasPath } from './collections.ts';
import { type Consent, type ConsentOptions, createConsent } from './consent.ts';
import type { AllowedDeed } from './deed.ts';
import { deedOf } from './deed-of-request.ts';
import { metaForReadiness, normalizeRequest } from './normalize-request.ts';
import { noteMade } from './note-made.ts';

export interface BrokerOptions extends ConsentOptions {
  /** Told when the endpoint gives no answer any more. */
  lost(): void;
  /** Ends all that is under way. */
  signal: AbortSignal;
}

/** Makes the requests of one run for a worker that has neither network nor key. */
export interface Broker extends Pick<Consent, 'kept'> {
  request(request: EndpointRequest): Promise<EndpointReply>;
}

/** A broker for one run: what the reader allows, it is allowed for this run only. */
export function createBroker(options: BrokerOptions): Broker {
  const { endpoint, made, lost, signal } = options;
  const consent = createConsent(options);
  let waiting = 0;

  const send = async (deed: AllowedDeed, request: EndpointRequest): Promise<EndpointReply> => {
    const fresh = await consent.to(deed, request);
    const gives = deed.kind === 'alias' && request.method === 'POST';
    const knowsAlias = deed.kind === 'alias' && made.hasAlias(deed.alias);
    // A block that gives a name runs again, after its collection has gone and come back.
    if (gives && knowsAlias) await callEndpoint(endpoint, plain('DELETE', aliasPath(deed.alias)), signal);
    const reply = await callEndpoint(endpoint, request, signal);
    if (reply.status < 300)
      await noteMade({ deed, fresh, ownAlias: gives || knowsAlias }, made, endpoint, signal);
    return reply;
  };

  return {
    kept: consent.kept,
    async request(request) {
      const asked = metaForReadiness(normalizeRequest(endpoint, request));
      if (waiting >= limits.requests) throw new Error(`More than ${limits.requests} requests at once.`);
      const deed = deedOf(asked, new URL(endpoint.origin + asked.path).pathname);
      if (deed.kind === 'refused') throw new Error(deed.reason);
      waiting += 1;
      try {
        return await send(deed, asked);
      } catch (error) {
        if (error instanceof NoAnswer) lost();
        throw error;
      } finally {
        waiting -= 1;
      }
    },
  };
}
