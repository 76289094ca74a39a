import type { Difference } from '../snippets/compare.ts';
import type { Output } from '../snippets/evidence.ts';

/** How far the stack is on which saved sources run, in a sentence for people. */
export interface Standing {
  state: 'starting' | 'ready' | 'none';
  said: string;
}

/** Something that is wrong, where, and the next keystroke. */
export interface Fault {
  /** The file, from the site's root, with line and column. */
  place: string;
  /** The region that the place stands in, if it stands in one. */
  region?: string;
  message: string;
  /** The line as it stands, with its neighbours, and mended. */
  frame?: string;
  fix: string;
  /** The page that explains it, from the site's root. */
  explained?: string;
}

/** What one source did, or one program of a page. */
export interface Part {
  title: string;
  /** How it stands to its record; `new` where there is none. */
  standing: 'agrees' | 'differs' | 'new' | 'failed';
  milliseconds: number;
  /** What each region printed, by its name; empty where the run did not come to its end. */
  output: Record<string, Pick<Output, 'line' | 'text'>[]>;
  /** What it did otherwise than recorded. */
  differences: Difference[];
  faults: Fault[];
}

/** A source that was saved, or a page whose programs were asked for. */
export interface Run {
  /** The source's path, or the page's. */
  path: string;
  /** `typing` while the types are checked of what has run; `recorded` once it was accepted. */
  state: 'waiting' | 'running' | 'typing' | 'done' | 'accepting' | 'recorded';
  parts: Part[];
  /** Why it was not recorded, in the words of `npm run verify`. */
  refused?: string;
}

/** All that the open page is told while somebody writes. */
export interface Snapshot {
  stack: Standing;
  /** By path, each as it stands now. */
  runs: Record<string, Run>;
  /** What is wrong with pages that had a fault or were saved, by their path; an empty list where nothing is. */
  checks: Record<string, Fault[]>;
}

/** What a person can press. */
export interface Press {
  deed: 'accept' | 'verify';
  /** A source's path, or a page's. */
  path: string;
}

/** What an open page shows, for the code in it to be looked at. */
export interface Shown {
  /** The file that the page is made of. */
  path: string;
  /** The page as the browser has it, without what is there only while it is written. */
  html: string;
}

/** The path under which `npm start` offers all this. */
export const authoringPath = '/__authoring';
/** The name of the element of the page's head that holds the token, and the address. */
export const tokenName = 'authoring-token';
/** The header that carries it. */
export const tokenHeader = 'x-authoring-token';
