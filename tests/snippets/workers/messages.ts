import type { StackKind, StackModel } from '../../stack/kind.ts';
import type { Parts } from '../../stack/prepare.ts';
import type { Clients } from '../clients.ts';
import type { Planned } from '../plan.ts';
import type { Proof } from '../prove.ts';

/** On which stack a worker proves, and with what. */
export interface Begin {
  kind: StackKind;
  model: StackModel;
  parts: Parts | undefined;
  clients: Clients;
}

/** What is planned, as it can be sent: the worker makes the subject of its origin. */
export type SentPlanned = Omit<Planned, 'subject'>;

/** What a worker is told, one at a time; it answers each. */
export type Told = { begin: Begin } | { prove: SentPlanned };

/** What a worker says. */
export type Said =
  | { kind: 'log'; line: string }
  | { kind: 'ready' }
  | { kind: 'proof'; proof: Omit<Proof, 'planned'> }
  | { kind: 'failed'; message: string };

/** The exit status of a worker whose stack could not be stopped; its last lines say what is left. */
export const notStopped = 70;
