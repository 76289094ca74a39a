import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import weaviate from 'weaviate-client';
import { prepareClients } from '../snippets/clients.ts';
import { test as base } from '../stack/fixture.ts';
import type { FactContext } from './fact.ts';
import { startPython } from './python-shell.ts';

/** Playwright's `test` with what a fact is observed with. */
export const test = base.extend<object, { facts: FactContext }>({
  facts: [
    async ({ stack }, use) => {
      const clients = await prepareClients(() => {});
      const shell = startPython(clients.python);
      const client = await weaviate.connectToLocal();
      await use({
        stack,
        client,
        python: async (code) => JSON.parse(await shell.run(code)),
        read: (path) => readFile(join(process.cwd(), path), 'utf8'),
      });
      shell.end();
      await client.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from 'playwright/test';
