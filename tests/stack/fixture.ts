import { test as base } from 'playwright/test';
import { forcedKind, type StackKind } from './kind.ts';
import { type Stack, startStack } from './stack.ts';

interface StackFixtures {
  /** Processes or containers; what STACK says, unless a project says otherwise. */
  kind: StackKind;
  /** A stack that one worker starts for all its tests; a failed test gets a new one. */
  stack: Stack;
}

/** Playwright's `test` with a `stack`. */
export const test = base.extend<object, StackFixtures>({
  kind: [forcedKind() ?? 'native', { scope: 'worker', option: true }],
  stack: [
    async ({ kind }, use) => {
      const stack = await startStack({ kind, log: () => {} });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

export { expect } from 'playwright/test';
