import { test as withStack } from '../stack/fixture.ts';
import { type Clients, prepareClients } from './clients.ts';

/** Playwright's `test` with a running `stack` and the `clients` that sources run with. */
export const test = withStack.extend<object, { clients: Clients }>({
  clients: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      await use(await prepareClients(() => {}));
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from 'playwright/test';
