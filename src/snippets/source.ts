import type { LanguageId } from './languages.ts';

/** A file with markers: its path from the site's root, written with `/`, and its whole text. */
export interface Source {
  path: string;
  text: string;
}

/** One line that a reader sees: its text after dedent, and its line in the source, counted from 1. */
export interface RegionLine {
  source: number;
  text: string;
}

/** What stands between the markers of one name: the lines that a reader sees, and the bytes that a reader copies. */
export interface Region {
  path: string;
  name: string;
  language: LanguageId;
  lines: RegionLine[];
  /** The lines joined by `\n`, without a trailing newline. */
  text: string;
}
