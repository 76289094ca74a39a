import type { Collections, Output } from '../snippets/evidence.ts';

/** The languages whose blocks run in the browser. */
export type LiveLanguage = 'py' | 'ts';

/** Whether blocks of a language run in a browser. */
export function runsLive(language: string): language is LiveLanguage {
  return language === 'py' || language === 'ts';
}

/** What Run has to know of a page: fetched on the first Run, never before. */
export interface LivePage {
  programs: Partial<Record<LiveLanguage, LiveProgram>>;
  /** What the recorded runs used. */
  tested: Tested;
}

export interface Tested {
  server: string;
  /** What Weaviate's metadata says of the module that turns texts into vectors. */
  model: Record<string, unknown>;
}

/** The blocks of one language, as they were recorded together. */
export interface LiveProgram {
  /** The whole program: the very text that ran. */
  text: string;
  /** What the program is called when it is saved. */
  file: string;
  /** The line that installs its client. */
  install: string;
  blocks: LiveBlock[];
}

export interface LiveBlock {
  source: string;
  region: string;
  code: string;
  output: Pick<Output, 'line' | 'text'>[];
  collections: Collections;
  /** Why it does not run in a browser, where it does not. */
  not?: string;
  /**
   * Where it is recorded to end with an error, which is the last line of its output: how many blocks of the program stand
   * before it. It is no part of the program, and stands behind all of that here.
   */
  failsAfter?: number;
}

/** Where the site has what Run needs of a page, from its root. */
export function livePageFile(pathname: string): string {
  const path = pathname.replace(/\.html$/, '').replace(/^\/|\/$/g, '');
  return `live/pages/${path === '' ? 'index' : path}.json`;
}
