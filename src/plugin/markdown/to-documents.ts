import type { Document } from './document.ts';
import type { BuiltHtml } from './html-pages.ts';
import { readPage } from './read-page.ts';
import { toDocument } from './to-document.ts';

/** The pages that have an article as documents, in the order given; `paths` are the addresses of all pages. */
export function toDocuments(built: readonly BuiltHtml[], paths: ReadonlySet<string>, root: URL): Document[] {
  return built.flatMap(({ path, html }) => {
    const page = readPage(html);
    return page ? [toDocument(page, new URL(path, root), paths)] : [];
  });
}
