import type { LanguageId } from './languages.ts';

/** What a value can be in evidence; Python and TypeScript must print the same ones. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** One print: its line within the region, counted from 1, its text as a terminal shows it, its arguments as values. */
export interface Output {
  line: number;
  text: string;
  values: Json[];
}

/** The collections that a region made, wrote to and removed, by name, sorted. */
export interface Collections {
  created: string[];
  changed: string[];
  deleted: string[];
}

/** What one region did when it ran. */
export interface BlockEvidence {
  source: string;
  region: string;
  /** SHA-256 of the bytes that a reader sees. */
  sha256: string;
  output: Output[];
  collections: Collections;
}

/** Everything besides the bytes that decides how a run ends; equal on every machine. */
export interface Fingerprint {
  /** Weaviate's version. */
  server: string;
  /** The client package and its version, as a reader would install it. */
  client: string;
  /** SHA-256 of the client's lock file. */
  clientLock: string;
  /** SHA-256 of the stack's docker-compose.yml. */
  compose: string;
  /** SHA-256 of the inference service: its code and its requirements. */
  inference: string;
  /** SHA-256 of the model's table. */
  model: string;
  /** SHA-256 of the code that runs sources and records what they do. */
  runner: string;
}

/** How a run ended that had to fail: the line within its last block, and the error as it names itself. */
export interface Failure {
  line: number;
  text: string;
}

/** The record of a run that passed, of a whole source, of a page's program, or of one that has to fail. */
export interface Evidence {
  /** A source's path, a page's path for a program, and for one that fails its last region behind that. */
  subject: string;
  kind: 'source' | 'program' | 'failure';
  language: LanguageId;
  /** SHA-256 of the whole source, or of the program's text. */
  sha256: string;
  fingerprint: Fingerprint;
  /** A source's regions in the order of their first line; a program's blocks in page order. */
  blocks: BlockEvidence[];
  /** Lines of the assertions that ran, each with how often. */
  assertions: { line: number; count: number }[];
  /** How it ended, for what has to fail. */
  failure?: Failure;
  /** SHA-256 of all the rest, so that an edit by hand shows. */
  seal: string;
}

/** Where the evidence of a source, or of a program in one language, is kept, from the site's root. */
export function evidencePath(subject: string, kind: Evidence['kind'], language: LanguageId): string {
  return kind === 'source'
    ? `static/evidence/${subject}.json`
    : `static/evidence/${subject}.${language}.json`;
}
