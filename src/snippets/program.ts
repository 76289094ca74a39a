import type { LanguageId } from './languages.ts';
import type { Region } from './source.ts';

/** What a reader gets who copies every block of one language on a page, in order. */
export interface Program {
  page: string;
  language: LanguageId;
  blocks: ProgramBlock[];
  /** The blocks joined by one empty line, with one trailing newline. */
  text: string;
}

/** A region's place in a program; `first` is the program line of its first line, counted from 1. */
export interface ProgramBlock {
  region: Region;
  first: number;
}
