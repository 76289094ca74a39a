import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../snippets/fingerprint.ts';
import { lateStyles } from './late-styles.ts';
import { type PageStyles, pageStyles, siteStyles } from './page-styles.ts';

/** Where `template.ts` names the sheet, as it is written once the page is minified. */
const sheetLink = /<link rel="?stylesheet"? type="?text\/idle"? href="?([^\s">]+)"?\s*\/?>/g;

interface Sheet {
  address: string;
  pageStyles: PageStyles;
}

/**
 * Writes into each built page the styles that it has a use for. The sheet, with what else any page or script has a use
 * for, waits for the application.
 */
export async function writePageStyles(outDir: string, baseUrl: string): Promise<void> {
  const files = await readdir(outDir, { recursive: true });
  const read = async (name: string) => ({
    path: join(outDir, name),
    text: await readFile(join(outDir, name), 'utf8'),
  });
  const pages = await Promise.all(files.filter((name) => name.endsWith('.html')).map(read));
  const scripts = await Promise.all(files.filter((name) => /^assets.js.[^\\/]+\.js$/.test(name)).map(read));
  const texts = { pages: pages.map(({ text }) => text), scripts: scripts.map(({ text }) => text) };
  const sheets = new Map<string, Promise<Sheet>>();
  for (const { path, text: html } of pages) {
    let styles = '';
    let linked = html;
    for (const [link, address = ''] of html.matchAll(sheetLink)) {
      const sheet = sheets.get(address) ?? rewrite(address);
      sheets.set(address, sheet);
      const { address: written, pageStyles } = await sheet;
      styles += pageStyles(html);
      linked = linked.replace(link, () => link.replace(address, () => written));
    }
    if (!styles) continue;
    const whole = linked.replace('<head>', () => `<head><style>${styles}</style>`);
    // Others read the pages at the same time: they get the old page or the new one, and never a part.
    await writeFile(`${path}.new`, whole);
    await rename(`${path}.new`, path);
  }

  /** A name is for ever with its bytes, so what was left out changes it. */
  async function rewrite(address: string): Promise<Sheet> {
    const file = join(outDir, address.slice(baseUrl.length));
    const sheet = siteStyles(await readFile(file, 'utf8'), texts);
    const hash = (await sha256(sheet)).slice(0, 8);
    const named = (name: string) => name.replace(/[^.]+(?=\.css$)/, hash);
    await writeFile(named(file), lateStyles(sheet));
    if (named(file) !== file) await rm(file);
    return { address: named(address), pageStyles: pageStyles(sheet) };
  }
}
