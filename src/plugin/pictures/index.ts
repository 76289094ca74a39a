import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LoadContext, Plugin } from '@docusaurus/types';
import { readHtmlPages } from '../markdown/html-pages.ts';
import { readHead } from '../markdown/read-page.ts';
import { pictureAddress } from './address.ts';
import { design, type PictureText } from './design.ts';

/** Draws a picture of each page, which others show where the page is shared. */
export default function pagePictures({ siteDir }: LoadContext): Plugin {
  return {
    name: 'page-pictures',

    async postBuild({ outDir, routesPaths, baseUrl, siteConfig }) {
      const paint = cached(join(siteDir, '.cache', 'pictures'), painter(siteDir));
      for (const { path, html } of await readHtmlPages(outDir, baseUrl, routesPaths)) {
        const { title, description } = readHead(html);
        const picture = await paint({ site: siteConfig.title, title, description });
        await write(join(outDir, pictureAddress(path).slice(baseUrl.length)), picture);
      }
    },
  };
}

type Paint = (text: PictureText) => Promise<Buffer>;

/** What draws, and its typefaces, are loaded for the first picture that is not there yet. */
function painter(siteDir: string): Paint {
  let loading: Promise<Paint> | undefined;
  return async (text) => {
    loading ??= import('./draw.ts').then(({ createPainter }) => createPainter(siteDir));
    return (await loading)(text);
  };
}

/** Pictures are kept by all that decides how they look. */
function cached(folder: string, paint: Paint): Paint {
  return async (text) => {
    const key = createHash('sha256')
      .update(JSON.stringify(design(text)))
      .digest('hex');
    const file = join(folder, `${key}.png`);
    const known = await readFile(file).catch(() => undefined);
    if (known) return known;
    const drawn = await paint(text);
    await write(file, drawn);
    return drawn;
  };
}

async function write(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
