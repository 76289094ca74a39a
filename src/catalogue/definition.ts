import type { IssueCode } from '../snippets/issues.ts';

/** A small site: the text, or the bytes, of each file by its path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A small site that the checks look at, and the file of it that readers see. */
export interface Example {
  shows: string;
  files: Files;
  /** What is recorded of its runs: by default what they would do now. */
  recorded?: 'nothing' | 'other bytes' | 'edited by hand';
  /** What each source prints, by its path, where it matters. */
  prints?: Readonly<Record<string, string>>;
}

/** One kind of problem, from which its page is made. */
export interface Definition {
  /** What is wrong, and why it matters; Markdown. */
  cause: string;
  /** What to do; Markdown. */
  remedy: string;
  mistake: Example;
  /** The same site as it is right; without it, recording a run is all that is missing. */
  corrected?: Example;
  /** What a run of the mistake on the stack ends with; without it, the checks find it before anything runs. */
  ends?: string;
  /** What another check than that of blocks says of the mistake. */
  says?: string;
}

/** Every kind of problem. */
export type Catalogue = Readonly<Record<IssueCode, Definition>>;
