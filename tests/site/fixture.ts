import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test as base } from '../stack/fixture.ts';

/** Playwright's `test` with the stack, and with the address of the built site, served on loopback. */
export const test = base.extend<object, { site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
    async ({}, use) => {
      const port = await freePort();
      const site = `http://localhost:${port}`;
      const words = ['serve', '--no-open', '--host', 'localhost', '--port', String(port)];
      const server = spawn('node_modules/.bin/docusaurus', words, { stdio: ['ignore', 'pipe', 'inherit'] });
      await answers(site);
      await use(site);
      server.kill();
      await once(server, 'exit');
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

export { expect } from '../stack/fixture.ts';

/** A port that nobody listens at. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string')
    throw new Error('The system gave no port for the site.');
  return address.port;
}

/** Resolves once a site answers. */
export async function answers(site: string): Promise<void> {
  for (;;) {
    const response = await fetch(site).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
