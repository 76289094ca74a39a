import type { Document } from './document.ts';
import type { BuiltHtml } from './html-pages.ts';
import { toDocuments } from './to-documents.ts';

/** A share of the pages, and where all of them are; addresses travel as text. */
export interface Work {
  built: BuiltHtml[];
  paths: string[];
  root: string;
}

export default function makeDocuments({ built, paths, root }: Work): Document[] {
  return toDocuments(built, new Set(paths), new URL(root));
}
