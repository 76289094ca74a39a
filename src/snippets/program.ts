import type { Evidence } from './evidence.ts';
import type { Position } from './issues.ts';
import type { LanguageId } from './languages.ts';
import type { Region } from './source.ts';

/**
 * What a reader gets who copies every block of one language on a page, in order; or all of them down to one that fails,
 * and that one.
 */
export interface Program {
  page: string;
  language: LanguageId;
  blocks: ProgramBlock[];
  /** The blocks joined by one empty line, with one trailing newline. */
  text: string;
  /** The last block, where it has to end the program with an error. */
  fails?: Region;
  /** Where a reader meets it: its first block, or the one that fails. */
  at: Position;
}

/** What evidence calls a program. */
export function recordOf({
  page,
  language,
  fails,
}: Program): Pick<Evidence, 'subject' | 'kind' | 'language'> {
  return fails
    ? { subject: `${page}/${fails.name}`, kind: 'failure', language }
    : { subject: page, kind: 'program', language };
}

/** A region's place in a program; `first` is the program line of its first line, counted from 1. */
export interface ProgramBlock {
  region: Region;
  first: number;
}
