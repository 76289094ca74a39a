import { test as base } from '../fixture.ts';
import { buildImages } from './build-images.ts';
import { findImages, type ImageKind } from './images.ts';

interface Containers {
  /** Whose images the engine can have; local ones are built. */
  images: ImageKind;
}

/** Playwright's `test` with an engine and images that one worker keeps for all its tests. */
export const test = base.extend<object, Containers>({
  images: [
    async ({ docker }, use) => {
      const found = await findImages(docker);
      if (found.kind === 'none') throw new Error(`There are no images: ${found.why}.`);
      if (found.kind === 'local') await buildImages(docker, () => {});
      await use(found.kind);
    },
    { scope: 'worker', timeout: 600_000 },
  ],
});

export { expect } from '../fixture.ts';
