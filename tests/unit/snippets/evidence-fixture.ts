import type { BlockEvidence, Evidence, Fingerprint } from '../../../src/snippets/index.ts';

/** A hash to tell from others by its letter. */
export function hash(letter: string): string {
  return letter.repeat(64);
}

export const fingerprint: Fingerprint = {
  server: '1.39.3',
  client: 'weaviate-client 4.24.1',
  clientLock: hash('1'),
  compose: hash('2'),
  inference: hash('3'),
  model: hash('4'),
  runner: hash('5'),
};

/** What a region did that printed one word and made one collection. */
export function block(changes: Partial<BlockEvidence> = {}): BlockEvidence {
  return {
    source: 'docs/a.py',
    region: 'Near',
    sha256: hash('b'),
    output: [{ line: 2, text: 'three 0.25', values: ['three', 0.25] }],
    collections: { created: ['Question'], changed: [], deleted: [] },
    ...changes,
  };
}

/** The record of a source with one region, without its seal. */
export function unsealed(changes: Partial<Omit<Evidence, 'seal'>> = {}): Omit<Evidence, 'seal'> {
  return {
    subject: 'docs/a.py',
    kind: 'source',
    language: 'py',
    sha256: hash('a'),
    fingerprint,
    blocks: [block()],
    assertions: [{ line: 9, count: 1 }],
    ...changes,
  };
}
