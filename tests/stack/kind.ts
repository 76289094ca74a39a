/** Which stack runs: processes of this machine, or containers. */
export type StackKind = 'native' | 'compose';

/** What STACK says; undefined where it says nothing. */
export function forcedKind({ STACK }: NodeJS.ProcessEnv = process.env): StackKind | undefined {
  if (!STACK) return undefined;
  if (STACK === 'native' || STACK === 'compose') return STACK;
  throw new Error(`STACK is ${STACK}. Write STACK=native or STACK=compose, or leave it out.`);
}
