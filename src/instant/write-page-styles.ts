import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PageStyles, pageStyles } from './page-styles.ts';

/** Where `template.ts` names the sheet, as it is written once the page is minified. */
const sheetLink = /<link rel="?stylesheet"? type="?text\/idle"? href="?([^\s">]+)"?\s*\/?>/g;

/** Writes into each built page the styles that it has a use for; the whole sheet waits for the application. */
export async function writePageStyles(outDir: string, baseUrl: string): Promise<void> {
  const sheets = new Map<string, Promise<PageStyles>>();
  const files = await readdir(outDir, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const path = join(outDir, file);
    const html = await readFile(path, 'utf8');
    let styles = '';
    for (const [, address = ''] of html.matchAll(sheetLink)) {
      const sheet = sheets.get(address) ?? readSheet(join(outDir, address.slice(baseUrl.length)));
      sheets.set(address, sheet);
      styles += (await sheet)(html);
    }
    if (!styles) continue;
    const whole = html.replace('<head>', () => `<head><style>${styles}</style>`);
    // Others read the pages at the same time: they get the old page or the new one, and never a part.
    await writeFile(`${path}.new`, whole);
    await rename(`${path}.new`, path);
  }
}

async function readSheet(file: string): Promise<PageStyles> {
  return pageStyles(await readFile(file, 'utf8'));
}
