import { test as base } from '../stack/fixture.ts';
import { serveSite } from './serve.ts';

/** Playwright's `test` with the stack, and with the address of the built site, served on loopback. */
export const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const site = await serveSite('build');
      await use(site.address);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '../stack/fixture.ts';
