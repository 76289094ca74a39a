import type { BuiltHtml } from './html-pages.ts';
import type { Made } from './kept-documents.ts';
import { readPage } from './read-page.ts';
import { toDocument } from './to-document.ts';

/** A share of the pages, and where all of them are; addresses travel as text. */
export interface Work {
  built: BuiltHtml[];
  paths: string[];
  root: string;
}

export default function makeDocuments({ built, paths, root }: Work): Made[] {
  const all = new Set(paths);
  return built.map(({ path, html }) => {
    const page = readPage(html);
    return page ? toDocument(page, new URL(path, root), all) : null;
  });
}
