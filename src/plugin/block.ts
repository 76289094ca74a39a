import type { Output } from '../snippets/evidence.ts';

/** What a block can be proven to be. */
export const verdicts = ['ran', 'fails', 'booted', 'output', 'checked'] as const;

/** What a block is proven to be; `unproven` is only ever seen while the site is being written. */
export type Verdict = (typeof verdicts)[number] | 'unproven';

/** Everything that a page knows of one block: made at build time, shown by `src/components/Block`. */
export interface Block {
  /** Highlighted code; its text content is what Copy gives. */
  html: string;
  language: string;
  /** What readers call the language; empty where a fence names none. */
  label: string;
  /** The file that the code stands in, from the site's root. */
  source: string;
  /** The region's name; a fence has none. */
  region?: string;
  /** The line of `source` that the code starts at, counted from 1. */
  line: number;
  verdict?: Verdict;
  /** What the recorded run printed, print by print. */
  output?: Pick<Output, 'line' | 'text'>[];
  proof?: Proof;
  /** Why it does not run in a browser, where it does not. */
  notLive?: string;
}

/** On what a block ran, and where the record of it is published. */
export interface Proof {
  server: string;
  client: string;
  /** The start of the SHA-256 of the model's table. */
  model: string;
  /** The evidence file's path from the published site's root. */
  evidence: string;
}
