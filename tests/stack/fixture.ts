import { test as base } from 'playwright/test';
import { type Stack, startStack } from './stack.ts';

/** Playwright's `test` with a `stack` that one worker starts for all its tests; a failed test gets a new one. */
export const test = base.extend<object, { stack: Stack }>({
  stack: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const lines: string[] = [];
      const stack = await startStack({ kind: 'native', log: (line) => lines.push(line) });
      await use(stack);
      await stack.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from 'playwright/test';
