import type { Position } from './issues.ts';
import type { LanguageId } from './languages.ts';

/** One `<FilteredTextBlock>` on a page, or in a partial that the page imports. */
export interface Usage {
  /** Where the block is written: the page, or the partial. */
  at: Position;
  /** The source's path from the site's root. */
  source: string;
  /** The region's name, from the startMarker. */
  region: string;
  language: LanguageId;
  /** It ends with the error that stands below it, and no reader runs what comes after. */
  fails?: true;
  /** The language of the tab that it stands in, where its tab is one of a language. */
  tab?: LanguageId;
  /** Why Python and TypeScript may differ here; readers see it. */
  differs?: string;
}

/** A page and its blocks in the order that a reader meets them, partials unfolded in place. */
export interface Page {
  path: string;
  usages: Usage[];
}
