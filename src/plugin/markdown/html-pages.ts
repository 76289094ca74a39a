import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A built page by its address from the server's root. */
export interface BuiltHtml {
  path: string;
  html: string;
}

/** The HTML of all pages that readers go to; the page that a server shows for a wrong address is none of them. */
export async function readHtmlPages(
  outDir: string,
  baseUrl: string,
  paths: readonly string[],
): Promise<BuiltHtml[]> {
  const pages = paths.filter((path) => !path.endsWith('.html'));
  return Promise.all(
    pages.map(async (path) => {
      const name = path.slice(baseUrl.length);
      // A page without a name of its own is the index of its folder.
      const file = name === '' || name.endsWith('/') ? `${name}index.html` : `${name}.html`;
      return { path, html: await readFile(join(outDir, file), 'utf8') };
    }),
  );
}
