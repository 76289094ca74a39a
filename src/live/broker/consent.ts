import type { Endpoint } from '../endpoint.ts';
import type { EndpointRequest } from '../engine.ts';
import { deleteCollection, exists, type MadeCollections } from './collections.ts';
import type { AllowedDeed } from './deed.ts';
import type { Question } from './question.ts';
import { type Sending, sendingOf } from './sending.ts';

export interface ConsentOptions {
  endpoint: Endpoint;
  made: MadeCollections;
  /** Whether a collection may be asked to go where the block wants to make it; elsewhere Weaviate says no by itself. */
  makesRoomFor(collection: string): boolean;
  ask(question: Question): Promise<boolean>;
  signal: AbortSignal;
}

/** Asks the reader about what a request does. */
export interface Consent {
  /** Rejects where the answer is no; resolves to the collections that the request may make. */
  to(deed: AllowedDeed, request: EndpointRequest): Promise<string[]>;
  /** The collections that stand where the run wanted to make them, and that the reader has kept. */
  kept(): string[];
}

/** The consent for one run: what the reader allows once, it is allowed until the run ends. */
export function createConsent({ endpoint, made, makesRoomFor, ask, signal }: ConsentOptions): Consent {
  const answers = new Map<string, Promise<boolean>>();
  const kept = new Set<string>();

  const allowed = (question: Question): Promise<boolean> => {
    const topic = JSON.stringify(question);
    const answer = answers.get(topic) ?? ask(question);
    answers.set(topic, answer);
    return answer;
  };

  const mayBeSent = async (sending: Sending | undefined): Promise<void> => {
    if (!sending || (await allowed({ kind: 'send', ...sending }))) return;
    throw new Error(`You did not allow this block to have texts sent to ${sending.addresses.join(', ')}.`);
  };

  const makeRoom = async (collections: readonly string[]): Promise<void> => {
    for (const collection of collections) {
      if (!makesRoomFor(collection) || !(await exists(endpoint, collection, signal))) continue;
      if (await ask({ kind: 'replace', collection, own: made.has(collection) })) {
        kept.delete(collection);
        await deleteCollection(endpoint, made, collection);
      } else kept.add(collection);
    }
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

  return {
    kept: () => [...kept],
    async to(deed, request) {
      await mayBeSent(sendingOf(request, deed));
      if (deed.kind === 'read') return [];
      if (deed.kind !== 'create')
        return guard(deed.kind === 'delete' ? 'delete' : 'change', deed.collections);
      await makeRoom(deed.collections);
      return deed.collections;
    },
  };
}
