import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser } from 'playwright';

const require = createRequire(import.meta.url);

export interface Picture {
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

/** The pictures of the pages, each drawn from an SVG file. */
export const pictures: readonly Picture[] = [
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

/** The path of a picture's file. */
export function fileOf({ file }: Picture): string {
  return join(import.meta.dirname, file);
}

/** Gives the bytes of a picture. */
export async function draw(browser: Browser, { svg, colorScheme, file, scale }: Picture): Promise<Buffer> {
  const page = await browser.newPage({ colorScheme, deviceScaleFactor: scale });
  const drawing = readFileSync(join(import.meta.dirname, svg), 'utf8');
  await page.setContent(`<style>${typefaces()} body { margin: 0 } svg { display: block }</style>${drawing}`);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  const jpeg = { type: 'jpeg', quality: 88 } as const;
  const bytes = await page
    .locator('svg')
    .screenshot({ omitBackground: true, ...(file.endsWith('.jpg') ? jpeg : {}) });
  await page.close();
  return bytes;
}

/** Typefaces that are the same on every machine. */
function typefaces(): string {
  const faces = [
    ['Source Sans 3', 'source-sans-3', 400],
    ['Source Sans 3', 'source-sans-3', 700],
    ['Source Code Pro', 'source-code-pro', 400],
  ] as const;
  const rules = faces.map(([family, font, weight]) => {
    const file = require.resolve(`@fontsource/${font}/files/${font}-latin-${weight}-normal.woff2`);
    const data = readFileSync(file).toString('base64');
    return `@font-face { font-family: "${family}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`;
  });
  return rules.join('\n');
}
