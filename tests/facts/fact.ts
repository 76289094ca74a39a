import type { WeaviateClient } from 'weaviate-client';
import type { Stack } from '../stack/stack.ts';

/** What a fact is observed with. */
export interface FactContext {
  stack: Stack;
  /** The TypeScript client, connected to the stack. */
  client: WeaviateClient;
  /** Runs code with the pinned Python client, and gives what it printed, read as JSON. */
  python(code: string): Promise<unknown>;
  /** The text of a file of this project, by its path from the root. */
  read(path: string): Promise<string>;
}

/** Observes what a page claims, and gives the literals of the claim, its inline code and its numbers, in order. */
export type Fact = (context: FactContext) => Promise<readonly (string | number)[]>;

/** Facts by the id that marks their claims. */
export type Facts = Readonly<Record<string, Fact>>;
