import { test as base } from '../fixture.ts';
import { buildImages } from './build-images.ts';
import { findImages, type ImageKind } from './images.ts';

interface Containers {
  /** Whose images the engine can have; local ones are built. */
  images: ImageKind;
}

/** Takes what has to be undone when the test ends, however it does, the last first; gives what undoes it at once. */
export type Undo = (work: () => Promise<unknown>) => () => Promise<unknown>;

/** Playwright's `test` with an engine and images that one worker keeps for all its tests. */
export const test = base.extend<{ undo: Undo }, Containers>({
  undo: async ({ docker: _ }, use) => {
    const works = new Set<() => Promise<unknown>>();
    await use((work) => {
      const once = async () => {
        if (works.delete(once)) await work();
      };
      works.add(once);
      return once;
    });
    for (const work of [...works].reverse()) await work();
  },
  images: [
    async ({ docker }, use) => {
      const found = await findImages(docker);
      if (found.kind === 'none') throw new Error(`There are no images: ${found.why}.`);
      if (found.kind === 'local') await buildImages(docker, () => {});
      await use(found.kind);
    },
    { scope: 'worker' },
  ],
});

export { expect } from '../fixture.ts';
