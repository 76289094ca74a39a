import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document } from '../plugin/markdown/document.ts';

/** All pages of a site, from the `docs.json` of a build or of a published site. */
export async function readLibrary(place: string): Promise<Document[]> {
  return JSON.parse(URL.canParse(place) ? await fetchText(place) : await readBuilt(place));
}

async function readBuilt(folder: string): Promise<string> {
  const file = join(folder, 'docs.json');
  return readFile(file, 'utf8').catch(() => {
    throw new Error(
      `${file} is not there. Run "npm run build", or name a published site: npm run mcp -- --site https://…`,
    );
  });
}

async function fetchText(site: string): Promise<string> {
  const address = new URL('docs.json', site.endsWith('/') ? site : `${site}/`);
  const response = await fetch(address).catch((error: unknown) => {
    throw new Error(`${address} does not answer. Is --site right?`, { cause: error });
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}. Is --site right?`);
  return response.text();
}
