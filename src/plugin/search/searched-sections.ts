import type { SearchedSection } from '../../search/section.ts';
import type { Document } from '../markdown/document.ts';

/** What the site's own search reads: the sections of all pages, with addresses from the server's root. */
export function searchedSections(documents: readonly Document[]): SearchedSection[] {
  return documents.flatMap(({ title, sections }) =>
    sections.map(({ url, heading, text, blocks }) => ({
      url: new URL(url).pathname + new URL(url).hash,
      title,
      heading,
      text,
      code: blocks.map(({ code }) => code).join('\n\n'),
    })),
  );
}
