import type { Sending } from './sending.ts';

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
