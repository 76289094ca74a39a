import { expect, test } from 'playwright/test';
import type { BlockEvidence, Evidence } from '../../src/snippets/evidence.ts';
import { crossCheck } from './cross-check.ts';

function evidenceOf(subject: string, kind: Evidence['kind'], source: string, text: string): Evidence {
  const collections = { created: [], changed: [], deleted: [] };
  const block: BlockEvidence = {
    source,
    region: 'Near',
    sha256: '',
    output: [{ line: 2, text, values: [text] }],
    collections,
  };
  const fingerprint = {
    server: '',
    client: '',
    clientLock: '',
    compose: '',
    inference: '',
    model: '',
    runner: '',
  };
  const language = source.endsWith('.py') ? 'py' : 'ts';
  return { subject, kind, language, sha256: '', fingerprint, blocks: [block], assertions: [], seal: '' };
}

const tree = { sources: [], pages: [] };
const source = evidenceOf('a/film.py', 'source', 'a/film.py', 'Alien');

test('has nothing to say where all print the same', () => {
  const program = evidenceOf('page.md', 'program', 'a/film.py', 'Alien');
  const other = evidenceOf('a/film.ts', 'source', 'a/film.ts', 'Alien');
  expect(crossCheck([source, program, other], tree)).toEqual({ issues: [], differences: [] });
});

test('says where a program prints something else than its source', () => {
  const program = evidenceOf('page.md', 'program', 'a/film.py', 'Jaws');
  const { differences } = crossCheck([source, program], tree);
  expect(differences).toEqual([
    {
      program,
      differences: [
        { source: 'a/film.py', region: 'Near', what: 'output', line: 2, recorded: 'Alien', now: 'Jaws' },
      ],
    },
  ]);
});

test('says where the languages print different values', () => {
  const other = evidenceOf('a/film.ts', 'source', 'a/film.ts', 'Jaws');
  expect(crossCheck([source, other], tree).issues.map(({ code }) => code)).toEqual(['languages-differ']);
});
