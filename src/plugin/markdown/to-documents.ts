import type { Document } from './document.ts';
import type { BuiltHtml } from './html-pages.ts';
import { readPage } from './read-page.ts';
import { toDocument } from './to-document.ts';

/** Every page as a document, in the order given; `root` is the whole address of the site's home page. */
export function toDocuments(built: readonly BuiltHtml[], root: URL): Document[] {
  const pages = built.flatMap(({ path, html }) => {
    const page = readPage(html);
    return page ? [{ path, page }] : [];
  });
  const known = new Set(pages.map(({ path }) => path));
  return pages.map(({ path, page }) => toDocument(page, new URL(path, root), known));
}
