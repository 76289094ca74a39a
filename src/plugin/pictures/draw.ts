import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import satori, { type FontWeight } from 'satori';
import { design, type PictureText } from './design.ts';

const size = { width: 1200, height: 630 };
const weights: FontWeight[] = [400, 700];

/** Makes the function that draws pictures, with typefaces that are the same on every machine. */
export async function createPainter(siteDir: string): Promise<(text: PictureText) => Promise<Buffer>> {
  const { resolve } = createRequire(join(siteDir, 'package.json'));
  const fonts = await Promise.all(
    weights.map(async (weight) => {
      const file = resolve(`@fontsource/source-serif-4/files/source-serif-4-latin-${weight}-normal.woff`);
      return { name: 'Source Serif', weight, data: await readFile(file) };
    }),
  );
  return async (text) => {
    const svg = await satori(design(text), { ...size, fonts });
    return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
  };
}
