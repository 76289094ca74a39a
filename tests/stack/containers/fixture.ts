import { test as base } from 'playwright/test';
import type { Log } from '../log.ts';
import { buildImages } from './build-images.ts';
import { withCompose } from './compose-plugin.ts';
import type { Docker } from './docker.ts';
import { findEngine } from './engine.ts';
import { findImages, type ImageKind } from './images.ts';
import { startEngine } from './own-engine.ts';

interface Containers {
  /** Whether engine and images say what they do. */
  talkative: boolean;
  /** The environment in which `docker compose` reaches an engine: the one that answers, else one of our own. */
  docker: Docker;
  /** Whose images the engine can have; local ones are built. */
  images: ImageKind;
}

/** Playwright's `test` with an engine and images that one worker keeps for all its tests. */
export const test = base.extend<object, Containers>({
  talkative: [false, { scope: 'worker', option: true }],
  docker: [
    async ({ talkative }, use) => {
      const log = logOf(talkative);
      const { answers } = await findEngine();
      const own = answers ? undefined : await startEngine({ log });
      await use(await withCompose(own?.env ?? process.env, log));
      await own?.stop();
    },
    { scope: 'worker', timeout: 600_000 },
  ],
  images: [
    async ({ docker, talkative }, use) => {
      const log = logOf(talkative);
      const found = await findImages(docker);
      if (found.kind === 'none') throw new Error(`There are no images: ${found.why}.`);
      if (found.kind === 'local') await buildImages(docker, log);
      await use(found.kind);
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

function logOf(talkative: boolean): Log {
  return talkative ? console.log : () => {};
}

export { expect } from 'playwright/test';
