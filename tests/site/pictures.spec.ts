import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'playwright/test';
import { draw, fileOf, pictures } from '../../docs/weaviate/model-providers/_includes/pictures/draw.mts';
import { expect, test } from './fixture.ts';
import { wholeBrowser } from './whole-browser.ts';

// The engine alone draws letters otherwise.
test.use({ launchOptions: wholeBrowser });

for (const picture of pictures) {
  const file = fileOf(picture);

  test(`${basename(file)} is what its drawing gives`, async ({ browser, page }) => {
    const now = await draw(browser, picture);
    expect(await shareThatDiffers(page, await readFile(file), now)).toBeLessThan(0.00005);
  });
}

/** The share of pixels that two pictures show differently; 1 where they have two sizes. */
async function shareThatDiffers(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const texts = [one, other].map((bytes) => bytes.toString('base64'));
  return page.evaluate(async (pictures) => {
    const [first, second] = await Promise.all(
      pictures.map(async (text) => {
        const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        return context?.getImageData(0, 0, bitmap.width, bitmap.height);
      }),
    );
    if (first?.width !== second?.width || first?.height !== second?.height) return 1;
    // Edges of letters may be drawn a little otherwise by another Chromium.
    const seen = 100;
    let differing = 0;
    for (let at = 0; at < (first?.data.length ?? 0); at += 4) {
      const apart = [0, 1, 2, 3].some(
        (channel) => Math.abs((first?.data[at + channel] ?? 0) - (second?.data[at + channel] ?? 0)) > seen,
      );
      if (apart) differing += 1;
    }
    return differing / ((first?.width ?? 0) * (first?.height ?? 0));
  }, texts);
}
