import type { Page } from 'playwright/test';
import type { ClientChoice } from '../../src/live/python/build/packages.ts';
import { preparePythonEngine } from '../../src/live/python/build/prepare.ts';
import { type KeptWindow, keepWindow } from '../site/window.ts';
import { test as base } from '../stack/fixture.ts';
import type { CellRun, Lab } from './python-lab/page.ts';
import { serveLab } from './python-lab/serve.ts';

declare global {
  interface Window {
    lab: Lab;
  }
}

export interface Python {
  versions: string;
  run(code: string): Promise<CellRun>;
  /** What a block printed, as one text; fails when the block did. */
  text(code: string): Promise<string>;
  /** The requests that the page has made for blocks, as `POST /v1/objects`. */
  requests(): Promise<string[]>;
}

interface Fixtures {
  /** An engine in a frame of its own; the stack's Weaviate is the one that it reaches. */
  python: Python;
}

interface Options {
  client: ClientChoice;
  lab: string;
  /** Where the lab stays open, so that no test pays for a process of the browser's. */
  window: KeptWindow;
}

/** Playwright's `test` with a running stack and Python in a sealed frame of a page. */
export const test = base.extend<Fixtures, Options>({
  client: [{}, { scope: 'worker', option: true }],
  lab: [
    async ({ client }, use) => {
      const server = await serveLab(await preparePythonEngine(process.cwd(), () => {}, client));
      await use(server.address);
      server.close();
    },
    { scope: 'worker' },
  ],
  window: [({ browser, lab }, use) => keepWindow(browser, lab, use), { scope: 'worker' }],
  context: ({ window }, use) => window.lend(use),
  python: async ({ page, lab, stack }, use) => {
    await page.goto(lab);
    await use(await startPython(page, stack.rest));
  },
});

/** Starts an engine in the lab's page, against an endpoint. */
export async function startPython(page: Page, endpoint: string): Promise<Python> {
  const versions = await page.evaluate((at) => window.lab.start(at), endpoint);
  const run = (code: string) => page.evaluate((text) => window.lab.run(text), code);
  return {
    versions,
    run,
    async text(code) {
      const { end, prints } = await run(code);
      if (!end.ok) throw new Error(`${end.error.name}: ${end.error.message} (line ${end.error.line})`);
      return prints.map(({ text }) => text).join('');
    },
    requests: () => page.evaluate(() => window.lab.requests),
  };
}

export { expect } from '../stack/fixture.ts';
