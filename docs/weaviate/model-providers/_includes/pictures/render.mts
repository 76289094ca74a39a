/** Draws the pictures of the pages from their SVG files: `node render.mts`. */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { findChromium } from '../../../../../tests/stack/chromium.ts';
import { draw, fileOf, pictures } from './draw.mts';

const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
for (const picture of pictures) {
  writeFileSync(fileOf(picture), await draw(browser, picture));
  console.log(`${picture.svg}, ${picture.colorScheme} -> ${picture.file}`);
}
await browser.close();
