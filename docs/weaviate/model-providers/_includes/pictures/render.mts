/** Draws the pictures of the pages from SVG files, here and in `docs/contributing`: `node render.mts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { findChromium } from '../../../../../tests/stack/chromium.ts';

interface Picture {
  svg: string;
  colorScheme: 'light' | 'dark';
  /** Where it goes, from this folder. */
  file: string;
  /** Pixels for each unit of the drawing. */
  scale: number;
}

const onPages = [
  { svg: 'integration_model2vec_embedding.svg', file: '../integration_model2vec_embedding' },
  { svg: 'integration_model2vec_embedding_search.svg', file: '../integration_model2vec_embedding_search' },
  { svg: '../../../../contributing/_includes/rooms.svg', file: '../../../../contributing/_includes/rooms' },
];
const pictures: Picture[] = [
  ...onPages.flatMap(({ svg, file }): Picture[] => [
    { svg, colorScheme: 'light', file: `${file}.png`, scale: 2 },
    { svg, colorScheme: 'dark', file: `${file}.dark.png`, scale: 2 },
  ]),
  {
    svg: 'provider_integrations_model2vec.svg',
    colorScheme: 'light',
    file: '../../../../../static/og/docs/integrations/provider_integrations_model2vec.jpg',
    scale: 1,
  },
];

async function draw(browser: Browser, { svg, colorScheme, file, scale }: Picture): Promise<void> {
  const page = await browser.newPage({ colorScheme, deviceScaleFactor: scale });
  const drawing = readFileSync(join(import.meta.dirname, svg), 'utf8');
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  const path = join(import.meta.dirname, file);
  const jpeg = { type: 'jpeg', quality: 88 } as const;
  await page
    .locator('svg')
    .screenshot({ path, omitBackground: true, ...(file.endsWith('.jpg') ? jpeg : {}) });
  await page.close();
}

const executablePath = findChromium();
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath });
for (const picture of pictures) {
  await draw(browser, picture);
  console.log(`${picture.svg}, ${picture.colorScheme} -> ${picture.file}`);
}
await browser.close();
