import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { Checkout } from './checkout.ts';

/** Playwright's `test` with a repository of its own for each test. */
export const test = base.extend<{ checkout: Checkout }, { first: Checkout }>({
  /** The one that the others are copies of. */
  first: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'checkouts-'));
      await use(Checkout.make(join(folder, 'first')));
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  checkout: async ({ first }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'checkout-'));
    await use(first.copyTo(join(folder, 'somewhere')));
    await rm(folder, { recursive: true });
  },
});

export { expect } from 'playwright/test';
